"use strict";(()=>{var wn=new Intl.PluralRules("en");function B(n){return(e,t={})=>{let r=n[e];return(typeof r=="string"?r:(i=>i[wn.select(Number(t.count))]??i.other)(r)).replace(/\{(\w+)\}/g,(i,a)=>String(t[a]??i))}}function it(n,e,t){let r=new Date(n),s=r.getFullYear()===new Date(t).getFullYear(),o={day:"numeric",month:"short"};s||(o.year="numeric");let i=e.toLowerCase()==="en"?"en-GB":e;try{return new Intl.DateTimeFormat(i||void 0,o).format(r)}catch{return new Intl.DateTimeFormat(void 0,o).format(r)}}var $n;function at(n){$n=n}function k(n){return it(n,document.documentElement.lang,Date.now())}var Ce=globalThis,xn={framework:null,modules:{},quizzes:[]};function O(){if(Ce.handrail===void 0)throw new Error("handrail.js was not loaded before this script");return Ce.handrail}function lt(){return Ce.handrailGuide??xn}function dt(n){at(O());for(let[e,t]of Object.entries(n))customElements.get(e)===void 0&&customElements.define(e,t)}var Fe=globalThis,ct=n=>n,ue=Fe.trustedTypes,ut=ue?ue.createPolicy("lit-html",{createHTML:n=>n}):void 0,yt="$lit$",N=`lit$${Math.random().toFixed(9).slice(2)}$`,wt="?"+N,bn=`<${wt}>`,E=document,U=()=>E.createComment(""),Q=n=>n===null||typeof n!="object"&&typeof n!="function",He=Array.isArray,vn=n=>He(n)||typeof n?.[Symbol.iterator]=="function",_e=`[ 	
\f\r]`,W=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,pt=/-->/g,mt=/>/g,C=RegExp(`>|${_e}(?:([^\\s"'>=/]+)(${_e}*=${_e}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),ht=/'/g,ft=/"/g,$t=/^(?:script|style|textarea|title)$/i,qe=n=>(e,...t)=>({_$litType$:n,strings:e,values:t}),m=qe(1),R=qe(2),$r=qe(3),K=Symbol.for("lit-noChange"),h=Symbol.for("lit-nothing"),gt=new WeakMap,_=E.createTreeWalker(E,129);function xt(n,e){if(!He(n)||!n.hasOwnProperty("raw"))throw Error("invalid template strings array");return ut!==void 0?ut.createHTML(e):e}var Rn=(n,e)=>{let t=n.length-1,r=[],s,o=e===2?"<svg>":e===3?"<math>":"",i=W;for(let a=0;a<t;a++){let l=n[a],c,u,p=-1,f=0;for(;f<l.length&&(i.lastIndex=f,u=i.exec(l),u!==null);)f=i.lastIndex,i===W?u[1]==="!--"?i=pt:u[1]!==void 0?i=mt:u[2]!==void 0?($t.test(u[2])&&(s=RegExp("</"+u[2],"g")),i=C):u[3]!==void 0&&(i=C):i===C?u[0]===">"?(i=s??W,p=-1):u[1]===void 0?p=-2:(p=i.lastIndex-u[2].length,c=u[1],i=u[3]===void 0?C:u[3]==='"'?ft:ht):i===ft||i===ht?i=C:i===pt||i===mt?i=W:(i=C,s=void 0);let g=i===C&&n[a+1].startsWith("/>")?" ":"";o+=i===W?l+bn:p>=0?(r.push(c),l.slice(0,p)+yt+l.slice(p)+N+g):l+N+(p===-2?a:g)}return[xt(n,o+(n[t]||"<?>")+(e===2?"</svg>":e===3?"</math>":"")),r]},V=class n{constructor({strings:e,_$litType$:t},r){let s;this.parts=[];let o=0,i=0,a=e.length-1,l=this.parts,[c,u]=Rn(e,t);if(this.el=n.createElement(c,r),_.currentNode=this.el.content,t===2||t===3){let p=this.el.content.firstChild;p.replaceWith(...p.childNodes)}for(;(s=_.nextNode())!==null&&l.length<a;){if(s.nodeType===1){if(s.hasAttributes())for(let p of s.getAttributeNames())if(p.endsWith(yt)){let f=u[i++],g=s.getAttribute(p).split(N),v=/([.?@])?(.*)/.exec(f);l.push({type:1,index:o,name:v[2],strings:g,ctor:v[1]==="."?Pe:v[1]==="?"?Ge:v[1]==="@"?Ie:F}),s.removeAttribute(p)}else p.startsWith(N)&&(l.push({type:6,index:o}),s.removeAttribute(p));if($t.test(s.tagName)){let p=s.textContent.split(N),f=p.length-1;if(f>0){s.textContent=ue?ue.emptyScript:"";for(let g=0;g<f;g++)s.append(p[g],U()),_.nextNode(),l.push({type:2,index:++o});s.append(p[f],U())}}}else if(s.nodeType===8)if(s.data===wt)l.push({type:2,index:o});else{let p=-1;for(;(p=s.data.indexOf(N,p+1))!==-1;)l.push({type:7,index:o}),p+=N.length-1}o++}}static createElement(e,t){let r=E.createElement("template");return r.innerHTML=e,r}};function z(n,e,t=n,r){if(e===K)return e;let s=r!==void 0?t._$Co?.[r]:t._$Cl,o=Q(e)?void 0:e._$litDirective$;return s?.constructor!==o&&(s?._$AO?.(!1),o===void 0?s=void 0:(s=new o(n),s._$AT(n,t,r)),r!==void 0?(t._$Co??=[])[r]=s:t._$Cl=s),s!==void 0&&(e=z(n,s._$AS(n,e.values),s,r)),e}var Ee=class{constructor(e,t){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=t}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(e){let{el:{content:t},parts:r}=this._$AD,s=(e?.creationScope??E).importNode(t,!0);_.currentNode=s;let o=_.nextNode(),i=0,a=0,l=r[0];for(;l!==void 0;){if(i===l.index){let c;l.type===2?c=new X(o,o.nextSibling,this,e):l.type===1?c=new l.ctor(o,l.name,l.strings,this,e):l.type===6&&(c=new ze(o,this,e)),this._$AV.push(c),l=r[++a]}i!==l?.index&&(o=_.nextNode(),i++)}return _.currentNode=E,s}p(e){let t=0;for(let r of this._$AV)r!==void 0&&(r.strings!==void 0?(r._$AI(e,r,t),t+=r.strings.length-2):r._$AI(e[t])),t++}},X=class n{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(e,t,r,s){this.type=2,this._$AH=h,this._$AN=void 0,this._$AA=e,this._$AB=t,this._$AM=r,this.options=s,this._$Cv=s?.isConnected??!0}get parentNode(){let e=this._$AA.parentNode,t=this._$AM;return t!==void 0&&e?.nodeType===11&&(e=t.parentNode),e}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(e,t=this){e=z(this,e,t),Q(e)?e===h||e==null||e===""?(this._$AH!==h&&this._$AR(),this._$AH=h):e!==this._$AH&&e!==K&&this._(e):e._$litType$!==void 0?this.$(e):e.nodeType!==void 0?this.T(e):vn(e)?this.k(e):this._(e)}O(e){return this._$AA.parentNode.insertBefore(e,this._$AB)}T(e){this._$AH!==e&&(this._$AR(),this._$AH=this.O(e))}_(e){this._$AH!==h&&Q(this._$AH)?this._$AA.nextSibling.data=e:this.T(E.createTextNode(e)),this._$AH=e}$(e){let{values:t,_$litType$:r}=e,s=typeof r=="number"?this._$AC(e):(r.el===void 0&&(r.el=V.createElement(xt(r.h,r.h[0]),this.options)),r);if(this._$AH?._$AD===s)this._$AH.p(t);else{let o=new Ee(s,this),i=o.u(this.options);o.p(t),this.T(i),this._$AH=o}}_$AC(e){let t=gt.get(e.strings);return t===void 0&&gt.set(e.strings,t=new V(e)),t}k(e){He(this._$AH)||(this._$AH=[],this._$AR());let t=this._$AH,r,s=0;for(let o of e)s===t.length?t.push(r=new n(this.O(U()),this.O(U()),this,this.options)):r=t[s],r._$AI(o),s++;s<t.length&&(this._$AR(r&&r._$AB.nextSibling,s),t.length=s)}_$AR(e=this._$AA.nextSibling,t){for(this._$AP?.(!1,!0,t);e!==this._$AB;){let r=ct(e).nextSibling;ct(e).remove(),e=r}}setConnected(e){this._$AM===void 0&&(this._$Cv=e,this._$AP?.(e))}},F=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,t,r,s,o){this.type=1,this._$AH=h,this._$AN=void 0,this.element=e,this.name=t,this._$AM=s,this.options=o,r.length>2||r[0]!==""||r[1]!==""?(this._$AH=Array(r.length-1).fill(new String),this.strings=r):this._$AH=h}_$AI(e,t=this,r,s){let o=this.strings,i=!1;if(o===void 0)e=z(this,e,t,0),i=!Q(e)||e!==this._$AH&&e!==K,i&&(this._$AH=e);else{let a=e,l,c;for(e=o[0],l=0;l<o.length-1;l++)c=z(this,a[r+l],t,l),c===K&&(c=this._$AH[l]),i||=!Q(c)||c!==this._$AH[l],c===h?e=h:e!==h&&(e+=(c??"")+o[l+1]),this._$AH[l]=c}i&&!s&&this.j(e)}j(e){e===h?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,e??"")}},Pe=class extends F{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===h?void 0:e}},Ge=class extends F{constructor(){super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==h)}},Ie=class extends F{constructor(e,t,r,s,o){super(e,t,r,s,o),this.type=5}_$AI(e,t=this){if((e=z(this,e,t,0)??h)===K)return;let r=this._$AH,s=e===h&&r!==h||e.capture!==r.capture||e.once!==r.once||e.passive!==r.passive,o=e!==h&&(r===h||s);s&&this.element.removeEventListener(this.name,this,r),o&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){typeof this._$AH=="function"?this._$AH.call(this.options?.host??this.element,e):this._$AH.handleEvent(e)}},ze=class{constructor(e,t,r){this.element=e,this.type=6,this._$AN=void 0,this._$AM=t,this.options=r}get _$AU(){return this._$AM._$AU}_$AI(e){z(this,e)}};var kn=Fe.litHtmlPolyfillSupport;kn?.(V,X),(Fe.litHtmlVersions??=[]).push("3.3.3");var bt=(n,e,t)=>{let r=t?.renderBefore??e,s=r._$litPart$;if(s===void 0){let o=t?.renderBefore??null;r._$litPart$=s=new X(e.insertBefore(U(),o),o,void 0,t??{})}return s._$AI(n),s};function A(n){let e=new Date(n),t=r=>String(r).padStart(2,"0");return`${e.getFullYear()}-${t(e.getMonth()+1)}-${t(e.getDate())}`}var Sn=16;function Mn(n,e){let t=e.get(n);if(t!==void 0)return t;for(let r=n.lastIndexOf("/");r>=0;r=n.lastIndexOf("/",r-1)){let s=e.get(n.slice(0,r+1));if(s!==void 0)return s+n.slice(r+1);if(r===0)break}}function pe(n,e){let t=n;for(let r=0;r<Sn;r+=1){let s=Mn(t,e);if(s===void 0||s===t)return t;t=s}return n}var Tn=5*1024*1024;function S(n){return Number.isInteger(n)&&n>=0&&n<=864e13}var Dn=["not-yet","sometimes","consistently","helps-others","not-relevant"];function ee(n,e){return`${n}:${e}`}var y={module:n=>`module/${n}`,answer:(n,e)=>`quiz/${n}/${e}`,rating:(n,e)=>`rating/${n}/${e}`,note:n=>`note/${n}`,evidence:n=>`evidence/${n}`,assessment:n=>`assessment/${n}`,goal:n=>`goal/${n}`,role:"learner/role",nextRole:"learner/next-role",name:"learner/name",seed:"learner/seed",seen:"learner/seen",exported:"learner/exported"};function P(n){return typeof n=="object"&&n!==null&&!Array.isArray(n)}function L(n){return typeof n=="string"?n:""}function Z(n){return typeof n=="string"}function me(n,e){let t=new Map;if(!P(n))return t;for(let[r,s]of Object.entries(n)){let o=e(s);o!==void 0&&t.set(r,o)}return t}function te(n){return Dn.find(e=>e===n)}function H(n){if(!P(n))return;let{answer:e,ok:t,tries:r}=n;if(Z(e)||Array.isArray(e)&&e.every(Z)||P(e)&&Object.values(e).every(Z))return{answer:e,ok:typeof t=="boolean"?t:null,tries:typeof r=="number"&&Number.isInteger(r)&&r>0?r:0}}function ne(n){return n!==void 0&&Object.keys(n.answer).length>0}function re(n,e){if(!P(e))return;let{at:t,framework:r,role:s}=e;if(!(!S(t)||!P(r)))return{id:n,at:t,framework:{id:L(r.id),version:L(r.version)},role:L(s),ratings:me(e.ratings,o=>me(o,te)),notes:me(e.notes,o=>L(o)||void 0),evidence:me(e.evidence,o=>L(o)||void 0)}}function he(n,e){if(!P(e)||!Z(e.text))return;let{competency:t,due:r,reached:s}=e;return{id:n,text:e.text,competency:L(t),due:/^\d{4}-\d\d-\d\d$/.test(L(r))?L(r):"",reached:typeof s=="number"?s:null}}function Rt(n){if(!P(n))return;let{modules:e,at:t}=n;if(!(!Array.isArray(e)||!S(t)))return{modules:e.filter(Z),at:t}}var je=500;function G(n){let[e=NaN,t=NaN,r=NaN]=n.split("-").map(Number),s=new Date(e,t-1,r).getTime();return Number.isFinite(s)&&A(s)===n?s:void 0}function Je(n,e){let t=he(n,e);if(t===void 0||t.text.trim()==="")return;let r=G(t.due)===void 0?"":t.due;return{...t,due:r,reached:S(t.reached)?t.reached:null}}function kt({text:n,competency:e,due:t,reached:r}){return{text:n.trim().slice(0,je),competency:e,due:t,reached:r}}function On(n,e){let[t,r]=[n.due||"~",e.due||"~"];return t===r?0:t<r?-1:1}function At(n){let e=y.goal(""),t=[];for(let[s,[o]]of n){let i=s.startsWith(e)&&Je(s.slice(e.length),o);i&&t.push(i)}let r=(s,o)=>s.id<o.id?-1:1;return t.sort((s,o)=>s.reached!==null&&o.reached!==null?o.reached-s.reached||r(s,o):s.reached!==null||o.reached!==null?s.reached===null?-1:1:On(s,o)||r(s,o))}function St({due:n,reached:e},t){return e===null&&n!==""&&n<A(t)}function Mt(n){let[e=0]=crypto.getRandomValues(new Uint32Array(1));return`${n.toString(36)}-${e.toString(36)}`}function Tt(n){let e=new Map(Object.entries(n));return t=>pe(t,e)}function Dt(n){return n.slice(n.indexOf("/")+1)}function Ye(n,e){return Dt(Tt(e)(`role/${n}`))}function Ot(n,e){return Dt(Tt(e)(`note/${n}`))}function Nt(n){return new Promise((e,t)=>{let r=document.createElement("script");r.src=n,r.addEventListener("load",()=>e()),r.addEventListener("error",()=>{r.remove(),t(new Error(`could not load ${n}`))}),document.head.append(r)})}var Lt=globalThis,fe=class{#e;#n=new Set;#t=new Map;constructor(e){this.#e=e}get(e,t){let{id:r,text:s}=e,o=Lt.handrailTexts?.[r];if(o!==void 0)return o;if(this.#n.has(r))return"failed";let i=this.#t.get(r);if(i!==void 0){i.add(t);return}this.#t.set(r,new Set([t]));let a=()=>{Lt.handrailTexts?.[r]===void 0&&this.#n.add(r);let l=this.#t.get(r)??[];this.#t.delete(r);for(let c of l)c()};Nt(new URL(s,this.#e()).href).then(a,a)}};var Nn=new fe(()=>O().root);function Ct(){return new Date().toDateString()}var x=class extends HTMLElement{#e;#n=!1;#t="";get store(){return O().store}get course(){return O().course}get guide(){return lt()}address(e){return new URL(e,O().root).href}ownPage(e){let t=O().own[e];return t===void 0?"":this.address(t)}announce(e){O().announce(e)}text(e){return Nn.get(e,()=>this.requestPaint())}connectedCallback(){this.#e??=this.store.subscribe(e=>{this.concerns(e)&&this.requestPaint()}),document.addEventListener("visibilitychange",this.#r),this.paint()}disconnectedCallback(){document.removeEventListener("visibilitychange",this.#r),this.#e?.(),this.#e=void 0}#r=()=>{document.visibilityState==="visible"&&this.#t!==Ct()&&this.requestPaint()};requestPaint(){this.#n||(this.#n=!0,queueMicrotask(()=>{this.#n=!1,this.isConnected&&this.paint()}))}paint(){this.querySelector(":scope > .hr-app-wait")?.remove(),this.#t=Ct(),bt(this.template(),this)}concerns(e){return!0}};var d=B({modulesIn:{one:"You are {done} of {count} module in.",other:"You are {done} of {count} modules in."},notBegun:{one:"{count} module lies ahead of you.",other:"{count} modules lie ahead of you."},courseDone:{one:"You have completed the module of the course.",other:"You have completed all {count} modules of the course."},noCourse:"This site has no course yet.",role:"Role: {role}",noRole:"No role",roleGone:"The role that you chose is not part of the framework any more",roleNotChosen:"No role chosen yet",change:"change",choose:"choose",changeRole:"Change role",chooseRole:"Choose a role",news:"New since you were here",newsCount:{one:"{count} module was added or revised since {date}.",other:"{count} modules were added or revised since {date}."},added:"New",revised:"Revised {date}",moreNews:{one:"{count} more",other:"{count} more"},seen:"Seen",seenSaid:"Marked as seen.",nextSteps:{one:"Your next step",other:"Your next {count} steps"},steps:"Your next steps",chooseToSee:"Choose the role that you have or want, and rate yourself. Then this page says which modules take you there, and why.",rateToSee:"Rate yourself for {role}. Then this page says which modules take you there, and why.",irrelevantSteps:"You said of everything that {role} asks for that it is not relevant to you, so nothing follows from it. Choose another role, or rate yourself again.",startAssessment:"Start the self-assessment",goOnRating:"Rate yourself",noRoleSteps:"Steps follow from what a role asks for. Choose a role to see them; until then the course goes on in its own order.",allMet:"You meet every target of {role} that you rated. Keep this self-assessment, and show it to your coach.",allMetNext:"You meet every target of {role}. The next role is {next}: look at what it asks for.",lookAt:"Look at {role}",noModules:"No module is left for your gaps. This is what is left:",onlyUnrated:"What you rated is met, or has no module left. Rate what is not rated yet, and the next steps appear.",showAll:{one:"Show all {count} steps",other:"Show all {count} steps"},showFewer:"Show the first {count}",shown:{one:"{count} step is shown.",other:"{count} steps are shown."},rules:"How these steps are chosen",minutes:"{count} min",phase:"Phase {number}",next:"Next",youNeed:"For {competency} you need {level}",youNeedFirst:"For {competency} you need {target}, and {level} comes first",wouldHelp:"{level} in {competency} is an optional target",teaches:{one:"{start}; this module teaches {count} statement that you rated “not yet” or “sometimes”{quotes}.",other:"{start}; this module teaches {count} statements that you rated “not yet” or “sometimes”{quotes}."},quote:"“{text}”",moreQuotes:{one:"{count} more",other:"{count} more"},alsoHelps:"It also helps with {names}.",prerequisite:"You need it for {names}.",untaught:"No module teaches this yet. Find it in your work, and ask your coach who does it well.",practise:"You have completed the modules for this. Practise it, then rate yourself again.",unrated:"Not rated yet. Rate it, and the steps become clearer.",remaining:{one:"{competency}, {level}: {count} statement",other:"{competency}, {level}: {count} statements"},printRecord:"Print your completion record",moreGaps:{one:"{count} more gap",other:"{count} more gaps"},otherGaps:"What modules do not cover",standing:"Where you stand",targetsMet:{one:"{done} of {count} target of {role} reached.",other:"{done} of {count} targets of {role} reached."},biggest:"The biggest gaps: {names}.",noGapLeft:"No gap is left.",assessed:{one:"{done} of {count} competency assessed.",other:"{done} of {count} competencies assessed."},notAssessedYet:{one:"{count} target is not assessed yet.",other:"{count} targets are not assessed yet."},irrelevant:"You said of everything that {role} asks for that it is not relevant to you.",notRelevant:"not relevant",askedByRole:{one:"{role} asks for {count} competency. You have rated none yet.",other:"{role} asks for {count} competencies. You have rated none yet."},standingCaption:"Your level and the target in each competency",standingTop:"The {count} biggest gaps of {all}; the self-assessment shows all.",number:"Number in the figure",no:"No.",competency:"Competency",you:"You",target:"Target",notYet:"not yet",notAssessed:"not rated",optional:"optional",reached:"reached",toAssessment:"Go to the self-assessment",figure:"Your levels and the targets of {role}",phases:"The course",phaseTitle:"Phase {number}: {title}",quizzes:"Quizzes",quizzesPassed:{one:"{done} of {count} quiz passed.",other:"{done} of {count} quizzes passed."},toReview:{one:"{count} question to review.",other:"{count} questions to review."},nothingToReview:"Nothing to review.",toQuizzes:"My quizzes",worksheets:"Worksheets",sheetFilled:{one:"{done} of {count} filled",other:"{done} of {count} filled"},sheetUnnamed:"Copy {number}",recent:"What you did",nothingYet:"Nothing yet. What you complete, check and keep appears here, by day.",today:"Today",yesterday:"Yesterday",completed:"Completed",checked:{one:"Checked {count} answer in",other:"Checked {count} answers in"},ticked:{one:"Ticked {count} item in",other:"Ticked {count} items in"},filled:{one:"Filled {count} entry of",other:"Filled {count} entries of"},kept:"Kept a",selfAssessment:"self-assessment",goalReached:"Reached your goal",more:"Show more",shownOf:"{shown} of {count} shown.",goals:"Your goals",noGoals:"No goals yet. Write down one thing that you want to be able to do, and by when.",addGoal:"Add a goal",editGoal:"Edit the goal",goalText:"Goal",goalHint:"Something that you will do, or can show, such as “Interview five users before the next planning”.",goalCompetency:"Competency (optional)",noCompetency:"None",goalDue:"By (optional)",add:"Add",save:"Save",cancel:"Cancel",dueBy:"by {date}",overdue:"overdue: it was due on {date}",reachedOn:"reached on {date}",markReached:"Mark as reached",reopen:"Not reached after all",edit:"Edit",remove:"Remove",undo:"Undo",removed:"Removed: {text}",goalAdded:"Goal added.",goalSaved:"Goal saved.",goalReachedSaid:"Goal marked as reached.",goalReopened:"Goal marked as not reached.",goalRemoved:"Goal removed. You can undo it.",goalBack:"The goal is back.",record:"Your record",keptHere:"It is kept in this browser only.",exportedOn:"Last exported on {date}.",neverExported:"You have not exported it yet.",changes:{one:"{count} entry has changed since.",other:"{count} entries have changed since."},changesNever:{one:"It holds {count} entry.",other:"It holds {count} entries."},exportNow:"Export it, so that nothing is lost with this browser.",toData:"My data: export, import, reset",toRecord:"Completion record"});function q(n){return new Intl.ListFormat("en-GB",{type:"conjunction"}).format(n)}var Ln={id:"",text:"",competency:"",due:"",reached:null},ge=class extends x{#e;#n;concerns(e){return[...e].some(t=>t.startsWith("goal/"))}template(){let{aliases:e,document:t}=this.store,r=At(t.leaves).map(a=>({...a,competency:Ot(a.competency,e)})),s=this.#n,o=s&&r.every(({id:a})=>a!==s.goal.id)?s:void 0;o&&r.splice(o.place,0,o.goal);let i=this.#t(r);return m`<h2>${d("goals")}</h2>
<ul class="hr-list hr-goals" ?hidden=${r.length===0}>
${r.map(a=>m`<li data-goal=${a.id}>
${a===o?.goal?this.#i(a):a.id===i?.id?this.#a(a):this.#r(a)}
</li>`)}
</ul>
${r.length===0?m`<p>${d("noGoals")}</p>`:h}
<details class="hr-fold hr-goal-add">
<summary>${d("addGoal")}</summary>
${this.#a(Ln)}
</details>`}#t(e){if(this.#e===void 0)return;let{goal:t,place:r}=this.#e,s=e.findIndex(({id:i})=>i===t.id),[o=t]=s<0?[]:e.splice(s,1);return e.splice(r,0,o),o}#r(e){let t=this.guide.framework?.competencies.find(({id:s})=>s===e.competency),r=e.reached!==null;return m`<div class="hr-goal" state=${r?"done":"open"}>
<span class="hr-mark" aria-hidden="true"></span>
<div>
<p class="hr-goal-text" id="hr-goal-${e.id}">${e.text}</p>
<p class="hr-meta">
${t?m`<a href=${this.address(t.url)}>${t.title}</a> `:h}${this.#o(e)}
</p>
<p class="hr-buttons">
${this.#s(r?"reopen":"markReached",e,()=>this.#m(e))}
${this.#s("edit",e,s=>this.#h(e,s))}
${this.#s("remove",e,s=>this.#f(e,s))}
</p>
</div>
</div>`}#o(e){if(e.reached!==null)return d("reachedOn",{date:k(e.reached)});let t=G(e.due);return t===void 0?"":d(St(e,Date.now())?"overdue":"dueBy",{date:k(t)})}#s(e,{id:t},r){return m`<button
type="button"
class="hr-button"
data-action=${e}
aria-describedby="hr-goal-${t}"
@click=${o=>{let i=o.currentTarget.closest("li");r(i?.parentElement?[...i.parentElement.children].indexOf(i):0)}}
>
${d(e)}
</button>`}#i(e){return m`<div class="hr-goal hr-goal-gone">
<div>
<p id="hr-goal-${e.id}">${d("removed",{text:e.text})}</p>
<p class="hr-buttons">${this.#s("undo",e,()=>this.#g(e))}</p>
</div>
</div>`}#a(e){let t=`hr-goal-form-${e.id||"new"}`,r=this.guide.framework?.competencies??[],s=r.some(({id:o})=>o===e.competency);return m`<form class="hr-form" @submit=${o=>this.#p(o,e)}>
<p>
<label for="${t}-text">${d("goalText")}</label>
<textarea
id="${t}-text"
name="text"
rows="2"
required
maxlength=${je}
autocomplete="off"
aria-describedby="${t}-hint"
.value=${e.text}
></textarea>
<span class="hr-meta" id="${t}-hint">${d("goalHint")}</span>
</p>
<div class="hr-form-row">
${r.length>0?m`<p>
<label for="${t}-competency">${d("goalCompetency")}</label>
<select id="${t}-competency" name="competency" autocomplete="off">
<option value="">${d("noCompetency")}</option>
${r.filter(({id:o,deprecated:i})=>!i||o===e.competency).map(({id:o,title:i})=>m`<option value=${o} ?selected=${s&&o===e.competency}>
${i}
</option>`)}
</select>
</p>`:h}
<p>
<label for="${t}-due">${d("goalDue")}</label>
<input id="${t}-due" name="due" type="date" autocomplete="off" .value=${e.due} />
</p>
</div>
<p class="hr-buttons">
<button type="submit" class="hr-button hr-main">${d(e.id?"save":"add")}</button>
${e.id?m`<button type="button" class="hr-button" @click=${()=>this.#c(e)}>
${d("cancel")}
</button>`:h}
</p>
</form>`}#d(e){this.store.set(y.goal(e.id),kt(e))}#p(e,t){e.preventDefault();let r=e.currentTarget,s=new FormData(r),o=c=>String(s.get(c)??""),i=r.elements.namedItem("text");if(o("text").trim()===""){i.value="",r.reportValidity();return}let a=t.id||Mt(Date.now()),l=s.has("competency")?o("competency"):t.competency;this.#d({...t,id:a,text:o("text"),competency:l,due:o("due")}),t.id?this.#c(t):r.reset(),this.announce(d(t.id?"goalSaved":"goalAdded"))}#m(e){let t=e.reached===null?Date.now():null;this.#d({...e,reached:t}),this.announce(d(t===null?"goalReopened":"goalReachedSaid")),this.#l(e,t===null?"markReached":"reopen")}#h(e,t){this.#e={goal:e,place:t},this.paint(),this.#u(e)?.querySelector("textarea")?.focus()}#c(e){this.#e=void 0,this.#l(e,"edit")}#f(e,t){this.#n={goal:e,place:t},this.store.set(y.goal(e.id),null),this.announce(d("goalRemoved")),this.#l(e,"undo")}#g(e){this.#n=void 0,this.#d(e),this.announce(d("goalBack")),this.#l(e,"remove")}#u({id:e}){return[...this.querySelectorAll("[data-goal]")].find(r=>r.dataset.goal===e)}#l(e,t){this.paint(),this.#u(e)?.querySelector(`[data-action="${t}"]`)?.focus()}};var Cn="module/";function Be(n){return Cn+n}function ye(n){if(n===void 0)return;let[e,t]=n;return e===!0?t:S(e)?e:void 0}function _n(n){return n==="consistently"||n==="helps-others"}function w(n,e){return Object.prototype.hasOwnProperty.call(n,e)?n[e]:void 0}function En(n,e){return Math.max(1,Math.ceil(e*n-1e-9))}function We({met:n,unmet:e,unrated:t}){return n.length+e.length+t.length===0}function Pn({met:n,unrated:e,needed:t}){return e.length===0&&n.length>=t}function Ue(n,e,t,r){return e.levels.map(({id:s},o)=>{let i=[],a=[],l=[],c=w(n.levels,s)?.statements??[];for(let p of r?.level===s?[...c,...r.statements]:c){let f=t.get(p);f!=="not-relevant"&&(f===void 0?l:_n(f)?i:a).push(p)}let u=En(i.length+a.length+l.length,e.met);return{level:s,rank:o+1,met:i,unmet:a,unrated:l,needed:u}})}function Qe(n,e){let t=n.filter(s=>!We(s)),r=-1;return t.every((s,o)=>{let i=Pn(s);return i&&(r=o),i||!e}),{assessed:t.some(({met:s,unmet:o})=>s.length+o.length>0),rank:t[r]?.rank??0,level:t[r]?.level??null,next:t[r+1]??null}}function _t(n,e,t,r){return Qe(Ue(n,e,t,r),e.cumulative)}function Et(n,e){let t=n.filter(o=>o==="right").length,r=n.filter(o=>o!==void 0).length,s=r>0&&t+1e-9>=e*n.length;return{right:t,checked:r,graded:n.length,passed:s}}function Ke({page:n,title:e}){return n||e}function Pt(n,e){let t=[],r=0,s=n.questions.flatMap(o=>{let i=H(e(y.answer(n.id,o.id))),a=ne(i)?i.ok:null;return ne(i)&&(r+=1),o.graded?(a===!1&&t.push(o),[a===null?void 0:a?"right":"wrong"]):[]});return{quiz:n,answered:r,missed:t,...Et(s,n.pass)}}function Gt(n){let e=t=>n.filter(t).length;return{quizzes:n.length,passed:e(({passed:t})=>t),notStarted:e(({answered:t})=>t===0),toReview:e(({missed:t})=>t.length>0),missed:n.reduce((t,{missed:r})=>t+r.length,0)}}function we({id:n,url:e}){return`${e}#${n}`}function Gn(n){return{id:n,name:"",at:0,fields:new Map,rows:new Map}}function In(n){return[...n.replace(/\s+/g," ").trim()].slice(0,100).join("").trim()}function zn(n,e,t,r){let[s="",o=""]=t;if(e==="name")n.name=typeof r=="string"?In(r):"";else if(e==="field")n.fields.set(s,r);else if(e==="row"){let i=n.rows.get(s)??new Map;n.rows.set(s,i.set(o,r))}}function It(n){let e=new Map;for(let[r,[s,o]]of n){if(!r.startsWith("sheet/"))continue;let[,i="",a="",l="",...c]=r.split("/");if(l==="")continue;let u=e.get(i)??new Map,p=u.get(a)??Gn(a);e.set(i,u.set(a,p)),p.at=Math.max(p.at,o),zn(p,l,c,s)}let t=(r,s)=>r.id<s.id?-1:1;return new Map([...e].map(([r,s])=>[r,[...s.values()].sort(t)]))}function M(n){if(typeof n=="string")return n.trim()!=="";if(Array.isArray(n))return n.length>0;if(typeof n!="object"||n===null)return typeof n=="number";let e=Object.entries(n).find(([t])=>t==="cells")?.[1];return typeof e=="object"&&e!==null&&Object.values(e).some(M)}function Ve({fields:n,rows:e}){return[...n.values()].some(M)||[...e.values()].some(t=>[...t.values()].some(M))}function zt(n,{fields:e,rows:t}){let r=s=>M(e.get(s))||[...t.get(s)?.values()??[]].some(M);return n.filter(r).length}var Fn=new Map([["module","module"],["rating","rating"],["quiz","answer"],["check","tick"],["task","tick"],["sheet","worksheet"],["assessment","assessment"],["note","note"],["evidence","note"],["goal","goal"]]),Hn=new Set([y.seed,y.seen,y.exported]),qn=new Set([y.role,y.nextRole,y.name]);function se(n){if(Hn.has(n))return;if(qn.has(n))return"choice";let e=n.indexOf("/");return Fn.get(n.slice(0,Math.max(e,0)))??"other"}function Ft(n,e){if(e===void 0)return!1;let[t]=e,r=n.slice(n.indexOf("/")+1);switch(se(n)){case"module":return ye(e)!==void 0;case"rating":return te(t)!==void 0;case"answer":return ne(H(t));case"tick":return t===!0;case"worksheet":return M(t);case"assessment":return re(r,t)!==void 0;case"goal":return he(r,t)!==void 0;case"note":case"choice":return typeof t=="string"&&t.trim()!=="";default:return t!==null&&t!==!1&&t!==""}}function Ht(n,e,t,r){let s=new Map(Object.entries(r)),o=new Set(n.modules.map(a=>pe(Be(a),s))),i=A(n.at);return e.flatMap(a=>{if(!o.has(Be(a.id)))return[{module:a,revised:""}];let l=w(t,a.id)?.revised??"";return l>i?[{module:a,revised:l}]:[]})}function qt({leaves:n}){for(let[e,t]of n)if(se(e)!==void 0&&Ft(e,t))return!0;return!1}var jt=5,jn=globalThis,$e=class extends x{paint(){this.#n===void 0&&qt(this.store.document)&&this.#t(),super.paint()}template(){let e=this.#n;if(e===void 0)return m``;let t=this.course.phases.flatMap(a=>a.modules),r=jn.handrailSite?.aliases??{},s=Ht(e,t,this.guide.modules,r);if(s.length===0)return m``;let[o,i]=[s.slice(0,jt),s.slice(jt)];return m`<section class="hr-news" aria-labelledby="hr-news">
<h2 id="hr-news">${d("news")}</h2>
<p>${d("newsCount",{count:s.length,date:k(e.at)})}</p>
${this.#e(o)}
${i.length>0?m`<details class="hr-fold">
<summary>${d("moreNews",{count:i.length})}</summary>
${this.#e(i)}
</details>`:h}
<button type="button" class="hr-button" @click=${this.#r}>${d("seen")}</button>
</section>`}#e(e){return m`<ul class="hr-list">
${e.map(({module:t,revised:r})=>{let s=G(r),o=s===void 0?d("added"):d("revised",{date:k(s)}),i=t.minutes?d("minutes",{count:t.minutes}):"";return m`<li>
<span class="hr-flag">${o}</span>
<a href=${this.address(t.url)}>${t.title}</a>
<span class="hr-meta">${i}</span>
</li>`})}
</ul>`}get#n(){return Rt(this.store.get(y.seen))}#t(){let e=this.course.phases.flatMap(t=>t.modules.map(({id:r})=>r));this.store.set(y.seen,{modules:e,at:Date.now()})}#r=()=>{this.#t(),this.announce(d("seenSaid")),this.dispatchEvent(new CustomEvent("hr-leave",{bubbles:!0}))}};var Jt=50;function Yt(n){let e=n.get(y.exported),t=typeof e=="number"?e:-1,r=0;for(let[s,o]of n.document.leaves)o[1]>t&&se(s)!==void 0&&(r+=1);return r}var Jn=new Map;function oe(n){let e=new Map;for(let[t,[r]]of n.document.leaves){if(!t.startsWith("rating/"))continue;let[,s="",o]=t.split("/",3),i=te(r);if(i===void 0||!o)continue;let a=e.get(s);a?a.set(o,i):e.set(s,new Map([[o,i]]))}return e}function Bt(n,e){return n.get(e)??Jn}function Yn(n,e){let t=n.get(e);return typeof t=="string"?t:""}function I(n,{roles:e}){let t=n.get(y.role),r=a=>{if(typeof a!="string")return;let l=Ye(a,n.aliases);return e.find(c=>c.id===l)},s=r(t),o=e.length===0||s!==void 0||t==="",i=s&&r(n.get(y.nextRole)??s.next);return{chosen:o,role:s,also:i===s?void 0:i}}function Wt(n,e){return!!Yn(n,y.role)&&!I(n,e).chosen}var xe=class extends x{connectedCallback(){super.connectedCallback(),this.addEventListener("hr-leave",this.#e)}disconnectedCallback(){super.disconnectedCallback(),this.removeEventListener("hr-leave",this.#e)}template(){return m`<div class="hr-path-top">
<handrail-continue></handrail-continue>
<p class="hr-path-line" tabindex="-1">
${this.#n()} ${this.#t()} ${this.#r()}
</p>
</div>
<handrail-news></handrail-news>
<handrail-steps></handrail-steps>
<handrail-gaps></handrail-gaps>
${this.#o()} ${this.#s()}
<handrail-sheets></handrail-sheets>
<handrail-goals></handrail-goals>
<handrail-recent></handrail-recent>
${this.#i()}`}#e=()=>{this.querySelector(".hr-path-line")?.focus()};#n(){let{done:e,total:t}=this.course.whole;return t===0?d("noCourse"):e===0?d("notBegun",{count:t}):d(e===t?"courseDone":"modulesIn",{done:e,count:t})}#t(){let{done:e,total:t}=this.course.whole,r=this.ownPage("record");return t===0||e<t||r===""?h:m`<a href=${r}>${d("printRecord")}</a>`}#r(){let{framework:e}=this.guide,t=this.ownPage("assessment");if(!e||e.roles.length===0||t==="")return h;let{role:r,chosen:s}=I(this.store,e),o=r?d("role",{role:r.title}):d(s?"noRole":Wt(this.store,e)?"roleGone":"roleNotChosen");return m`<span class="hr-path-role"
>${o} (<a href=${t} aria-label=${d(s?"changeRole":"chooseRole")}
>${d(s?"change":"choose")}</a
>)</span
>`}#o(){let e=this.course.phases.filter(({modules:t})=>t.length>0);return e.length===0?h:m`<section>
<h2>${d("phases")}</h2>
<ol class="hr-list hr-rail hr-path-phases">
${e.map(({id:t,number:r,title:s,url:o})=>m`<li class="hr-stop">
<handrail-state phase=${t}
><span class="hr-mark" aria-hidden="true"></span
></handrail-state>
<div class="hr-row">
<h3 class="hr-card-title">
<a href=${this.address(o)}>${d("phaseTitle",{number:r,title:s})}</a>
</h3>
<handrail-progress phase=${t} class="hr-progress">
<p class="hr-count" id="hr-path-${t}"></p>
<progress aria-labelledby="hr-path-${t}"></progress>
<p class="hr-left"></p>
</handrail-progress>
</div>
</li>`)}
</ol>
</section>`}#s(){let{quizzes:e}=this.guide;if(e.length===0)return h;let t=i=>this.store.get(i),{passed:r,missed:s}=Gt(e.map(i=>Pt(i,t))),o=this.ownPage("quizzes");return m`<section>
<h2>${d("quizzes")}</h2>
<p>
${d("quizzesPassed",{done:r,count:e.length})}
${s>0?d("toReview",{count:s}):d("nothingToReview")}
</p>
${o===""?h:m`<p><a href=${o}>${d("toQuizzes")}</a></p>`}
</section>`}#i(){let e=this.store.leaf(y.exported)?.[1],t=Yt(this.store),[r,s]=[this.ownPage("data"),this.ownPage("record")],o=e!==void 0;return m`<section>
<h2>${d("record")}</h2>
<p>
${d("keptHere")}
${o?d("exportedOn",{date:k(e)}):d("neverExported")}
${t>0?d(o?"changes":"changesNever",{count:t}):""}
${t>=Jt?m`<strong>${d("exportNow")}</strong>`:h}
</p>
<ul class="hr-list hr-path-ways">
${r===""?h:m`<li><a href=${r}>${d("toData")}</a></li>`}
${s===""?h:m`<li><a href=${s}>${d("toRecord")}</a></li>`}
</ul>
</section>`}};function Ut(n,e){let t=n.flatMap(s=>s.modules),r=t.flatMap(s=>(w(e.modules,s.id)?.checklists??[]).map(o=>[o,s]));return{modules:new Map(t.map(s=>[s.id,s])),checklists:new Map(r),quizzes:new Map(e.quizzes.map(s=>[s.id,s])),worksheets:new Map((e.worksheets??[]).map(s=>[s.id,s]))}}var Bn=new Set(["checked","ticked","filled"]);function j(n,e,t,r=""){return{kind:n,at:e,name:t,url:r}}function Wn(n,e,t){let r=n.indexOf("/"),[s,o]=[n.slice(0,r),n.slice(r+1)],i=o.split("/",1)[0]??"",[a,l]=e;switch(s){case"module":{let[c,u]=[t.modules.get(o),ye(e)];return c&&u!==void 0?j("completed",u,c.title,c.url):void 0}case"quiz":{let c=t.quizzes.get(i);return c&&typeof H(a)?.ok=="boolean"?j("checked",l,Ke(c),c.url):void 0}case"check":case"task":{let c=(s==="task"?t.modules:t.checklists).get(i);return c&&a===!0?j("ticked",l,c.title,c.url):void 0}case"sheet":{let c=t.worksheets.get(i);return c&&/^[^/]*\/[^/]*\/(field|row)\//.test(o)&&M(a)?j("filled",l,c.title,we(c)):void 0}case"assessment":{let c=re(o,a)?.at;return S(c)?j("kept",c,""):void 0}case"goal":{let c=Je(o,a);return c?.reached?j("reached",c.reached,c.text):void 0}default:return}}function Qt(n,e){let t=[],r=new Map;for(let[s,o]of n){let i=Wn(s,o,e);if(i===void 0)continue;if(!Bn.has(i.kind)){t.push({...i,count:1});continue}let a=i.kind==="ticked"?i.url:s.split("/",2)[1],l=`${i.kind} ${A(i.at)} ${a}`,c=r.get(l),u=Math.max(i.at,c?.at??0);r.set(l,{...i,at:u,count:1+(c?.count??0)})}return[...t,...r.values()].sort((s,o)=>o.at-s.at)}function Kt(n){let e=new Map;for(let t of n){let r=A(t.at),s=e.get(r);s?s.push(t):e.set(r,[t])}return[...e].map(([t,r])=>({day:t,activities:r}))}function Vt(n,e){if(n===A(e))return"today";let t=new Date(e);return t.setDate(t.getDate()-1),n===A(t.getTime())?"yesterday":void 0}var Xt=10,be=class extends x{#e=Xt;#n;concerns(e){return[...e].some(t=>!/^(rating|learner|note|evidence)\//.test(t))}template(){this.#n??=Ut(this.course.phases,this.guide);let e=Qt(this.store.document.leaves,this.#n),t=Kt(e.slice(0,this.#e)),r=Date.now();return m`<h2>${d("recent")}</h2>
${t.length===0?m`<p>${d("nothingYet")}</p>`:h}
${t.map(({day:s,activities:o})=>{let i=Vt(s,r);return m`<div class="hr-day">
<h3>${i?d(i):k(G(s)??r)}</h3>
<ul class="hr-list hr-done-list">
${o.map(a=>m`<li>${this.#t(a)}</li>`)}
</ul>
</div>`})}
${e.length>this.#e?m`<button type="button" class="hr-button" @click=${()=>this.#r(e.length)}>
${d("more")}
</button>`:h}`}#t({kind:e,name:t,url:r,count:s}){let o=(i,a)=>m`<a href=${i}>${a}</a>`;switch(e){case"reached":return m`${d("goalReached")}: ${t}`;case"kept":{let i=this.ownPage("assessment"),a=d("selfAssessment");return m`${d("kept")} ${i===""?a:o(i,a)}`}default:return m`${d(e,{count:s})} ${o(this.address(r),t)}`}}#r(e){this.#e+=Xt,this.requestPaint(),this.announce(d("shownOf",{shown:Math.min(this.#e,e),count:e}))}};var ve=class extends x{concerns(e){return[...e].some(t=>t.startsWith("sheet/"))}template(){let e=It(this.store.document.leaves),t=(this.guide.worksheets??[]).flatMap(r=>{let s=e.get(r.id)??[];return s.some(Ve)?[this.#e(r,s)]:[]});return t.length===0?m``:m`<section>
<h2>${d("worksheets")}</h2>
<ul class="hr-list hr-path-sheets">
${t}
</ul>
</section>`}#e(e,t){let r=a=>d("sheetFilled",{done:zt(e.fields,a),count:e.fields.length}),s=t.flatMap((a,l)=>Ve(a)?[[a.name||d("sheetUnnamed",{number:l+1}),r(a)]]:[]),[o]=s,i=t.length===1&&t[0]?.name==="";return m`<li>
<a href=${this.address(we(e))}>${e.title}</a>
${i&&o?m`<span class="hr-meta">${o[1]}</span>`:h}
${i?h:m`<ul class="hr-list">
${s.map(([a,l])=>m`<li><bdi>${a}</bdi> <span class="hr-meta">${l}</span></li>`)}
</ul>`}
</li>`}};var Un=new Map;function J(n,e,t){let r=new Map(n.competencies.map(i=>[i.id,i])),s=new Map([...r.keys()].map((i,a)=>[i,a])),o=[];for(let i of e.targets){let a=r.get(i.competency),l=a&&w(n.scales,a.scale),c=l?l.levels.findIndex(({id:v})=>v===i.level)+1:0;if(!a||!l||c===0)continue;let u=Ue(a,l,t.get(a.id)??Un,{level:i.level,statements:i.statements.map(({id:v})=>ee(e.id,v))}),p=Qe(u,l.cumulative),f=Qn(c,p,u,l.cumulative),g=f?c-p.rank:0;o.push({competency:a,target:i,rank:c,standing:p,gap:g,weight:i.importance*g,next:f})}return o.sort((i,a)=>Number(a.target.required)-Number(i.target.required)||a.weight-i.weight||a.target.importance-i.target.importance||(s.get(i.competency.id)??0)-(s.get(a.competency.id)??0))}function Qn(n,{rank:e,next:t},r,s){if(s)return t&&t.rank<=n?t:null;let o=r[n-1];return o&&e<n&&!We(o)?o:null}function Re({competency:n,scale:e},t){let r=e.levels[t-1];return r?w(n.levels,r.id)?.title||r.title:""}var T=[335,220],en=150,Kn=3,Vn=12,Zt=15;function tn(n){return n.length>=Kn&&n.length<=Vn}function nn(n,e,t){let r=2*Math.PI*n/e,s=o=>Math.round(o*10)/10;return[s(T[0]+t*Math.sin(r)),s(T[1]-t*Math.cos(r))]}function ie(n){return n.map((e,t)=>nn(t,n.length,en*e))}function Xe(n){return n.map(e=>e.join()).join(" ")}function rn(n){return n.map(({number:e,title:t},r)=>{let[s,o]=nn(r,n.length,en+22),i=s-T[0],a=Math.abs(i)<40?"middle":i>0?"start":"end",l=a==="middle"?ke(t,32,2):ke(t,19,3),c=Zt*(l.length-1),u=o<T[1],p=a==="middle"?u?o-18-c:o+27:o+5-c/2;return{number:e,at:[s,o],anchor:a,x:a==="middle"?s:s+(a==="start"?16:-16),lines:l.map((f,g)=>({text:f,y:p+Zt*g}))}})}function sn(n){let e=n.flatMap(r=>[r.at[1],...r.lines.map(({y:s})=>s)]),t=Math.floor(Math.min(...e))-16;return[t,Math.ceil(Math.max(...e))+10-t]}function ke(n,e,t){let r=[],s="";for(let a of n.split(/\s+/)){let l=s?`${s} ${a}`:a;l.length<=e||!s?s=l:(r.push(s),s=a)}r.push(s);let o=a=>a.length>e?`${a.slice(0,e-1)}…`:a;if(r.length<=t)return r.map(o);let i=r[t-1]??"";return[...r.slice(0,t-1).map(o),`${i.slice(0,e-1)}…`]}var Y=B({last:"Last time",target:"Target",you:"You",figureOf:"{count} competencies around a circle, the further out the higher the level. The table below has the same figures.",barsOf:{one:"A bar for {count} competency, the longer the higher the level. The table below has the same figures.",other:"One bar for each of {count} competencies, the longer the higher the level. The table below has the same figures."}});var ae={width:360,step:44},Ze=R``;function on(n){let{axes:e}=n,t=tn(e);return m`<figure class="hr-figure hr-figure-${t?"radar":"bars"}">
<div class="hr-figure-box">${t?Zn(n):er(n)}</div>
</figure>
<ul class="hr-list hr-legend">
<li><span class="hr-legend-self" aria-hidden="true"></span>${Y("you")}</li>
${e.some(({target:r})=>r>0)?m`<li>
<span class="hr-legend-outline" aria-hidden="true"></span>${Y("target")}
</li>`:h}
${e.some(({before:r})=>r!==void 0)?m`<li>
<span class="hr-legend-before" aria-hidden="true"></span>${Y("last")}
</li>`:h}
</ul>`}function an(n,e,t){return R`<title id="${n}-title">${e}</title><desc id="${n}-desc">${t}</desc>`}function Zn({name:n,title:e,axes:t,levels:r=[]}){let s=r.length||Math.max(...t.map(p=>p.levels)),o=rn(t),[i,a]=sn(o),l=p=>ie(t.map(f=>(p(f)??0)/f.levels)),c=l(({self:p})=>p),u=(p,f)=>t.some(g=>f(g))?R`<polygon class=${`hr-radar-${p}`} points=${Xe(l(f))}></polygon>`:Ze;return m`<svg
class="hr-radar"
viewBox="0 ${i} ${670} ${a}"
role="img"
aria-labelledby="${n}-title ${n}-desc"
>
${an(n,e,Y("figureOf",{count:t.length}))}
${Array.from({length:s},(p,f)=>{let g=ie(t.map(()=>(f+1)/s));return R`<polygon class="hr-radar-ring" points=${Xe(g)}></polygon>`})}
${ie(t.map(()=>1)).map(([p,f])=>R`<line class="hr-radar-spoke" x1=${T[0]} y1=${T[1]} x2=${p} y2=${f}></line>`)}
${u("outline",({target:p})=>p)} ${u("before",({before:p})=>p)}
${u("self",({self:p})=>p)}
${c.map(([p,f],g)=>t[g]?.self===void 0?Ze:R`<circle class="hr-radar-hollow" cx=${p} cy=${f} r="5.5"></circle>`)}
${r.map((p,f)=>{let[[,g]=T]=ie(t.map(()=>(f+1)/s));return R`<text class="hr-radar-level" x=${T[0]+4} y=${g+12}>${p}</text>`})}
${o.map(p=>R`<text class="hr-radar-number" x=${p.at[0]} y=${p.at[1]+5} text-anchor="middle">${p.number}</text>${p.lines.map(({y:f,text:g})=>R`<text class="hr-radar-title" x=${p.x} y=${f} text-anchor=${p.anchor}>${g}</text>`)}`)}
</svg>`}function er({name:n,title:e,axes:t}){return m`<svg
class="hr-bars"
viewBox="0 0 ${ae.width} ${ae.step*t.length}"
role="img"
aria-labelledby="${n}-title ${n}-desc"
>
${an(n,e,Y("barsOf",{count:t.length}))}
${t.map((r,s)=>{let o=s*ae.step,i=l=>Math.round(ae.width*l/r.levels),a=(l,c)=>c?R`<line class=${`hr-bar-${l}`} x1=${i(c)-1.5} x2=${i(c)-1.5} y1=${o+20} y2=${o+38}></line>`:Ze;return R`<text class="hr-bar-title" x="0" y=${o+14}>${r.number} ${ke(r.title,48,1)[0]}</text>
<rect class="hr-bar-track" x="0.5" y=${o+23.5} width=${ae.width-1} height="11"></rect>
<rect class="hr-bar-self" x="1" y=${o+24} width=${Math.max(0,i(r.self??0)-2)} height="10"></rect>
${Array.from({length:r.levels-1},(l,c)=>{let u=i(c+1);return R`<line class="hr-bar-step" x1=${u} x2=${u} y1=${o+23} y2=${o+35}></line>`})}
${a("target",r.target)} ${a("before",r.before)}`})}
</svg>`}var ln=12,tr=3;function dn({gap:n,standing:{assessed:e}}){return n===0&&!e}var Ae=class extends x{concerns(e){return[...e].some(t=>/^(rating|learner)\//.test(t))}template(){let{framework:e}=this.guide,t=this.ownPage("assessment");if(!e||t==="")return m``;let{role:r}=I(this.store,e);return m`<h2>${d("standing")}</h2>
${r?this.#n(e,r):m`<p>${this.#e(e)}</p>`}
<p><a href=${t}>${d("toAssessment")}</a></p>`}#e(e){let t=oe(this.store),r=e.competencies.filter(({deprecated:o})=>!o),s=r.filter(o=>{let i=w(e.scales,o.scale);return i&&_t(o,i,Bt(t,o.id)).assessed});return d("assessed",{done:s.length,count:r.length})}#n(e,t){let r=J(e,t,oe(this.store)),s=r.filter(f=>!dn(f)),o=s.length,i=s.filter(f=>f.standing.assessed),a={role:t.title,count:o};if(r.length>0&&o===0)return m`<p>${d("irrelevant",a)}</p>`;if(i.length===0)return m`<p>${d("askedByRole",a)}</p>`;let l=i.filter(({gap:f})=>f>0),c=l.slice(0,tr).map(({competency:f})=>f.title),u=o-i.length,p=i.length-l.length;return m`<p>
${d("targetsMet",{...a,done:p})}
${c.length>0?d("biggest",{names:q(c)}):""}
${u>0?d("notAssessedYet",{count:u}):""}
</p>
${this.#t(e,t,r)}`}#t(e,t,r){let s=r.slice(0,ln).map(u=>{let p=w(e.scales,u.competency.scale);return{...u,title:g=>p?Re({...u,scale:p},g):"",levels:p?.levels.length??1}}),o=s.map(({competency:u,standing:{assessed:p,rank:f},rank:g,levels:v},de)=>({number:de+1,title:u.title,levels:v,self:p?f:void 0,target:g,before:void 0})),[i]=s,a=s.every(({competency:u})=>u.scale===i?.competency.scale),l=i&&w(e.scales,i.competency.scale),c=a&&l?l.levels.map(({title:u})=>u):[];return m`<div class="hr-path-standing">
${o.length<r.length?h:m`<div>
${on({name:"hr-path",title:d("figure",{role:t.title}),axes:o,levels:c})}
</div>`}
<div class="hr-path-levels">
<table class="hr-path-table">
<caption class="hr-visually-hidden">
${d("standingCaption")}
</caption>
<thead>
<tr>
<th scope="col"><abbr title=${d("number")}>${d("no")}</abbr></th>
<th scope="col">${d("competency")}</th>
<th scope="col">${d("you")}</th>
<th scope="col">${d("target")}</th>
</tr>
</thead>
<tbody>
${s.map((u,p)=>this.#r(u,p+1))}
</tbody>
</table>
${o.length<r.length?m`<p class="hr-meta">${d("standingTop",{count:ln,all:r.length})}</p>`:h}
</div>
</div>`}#r(e,t){let{competency:r,standing:s,rank:o,gap:i,target:a,title:l}=e,c=s.assessed?l(s.rank)||d("notYet"):d(dn(e)?"notRelevant":"notAssessed"),u=s.assessed&&i===0;return m`<tr>
<td>${t}</td>
<th scope="row"><a href=${this.address(r.url)}>${r.title}</a></th>
<td>
${c}${u?m` <span class="hr-reached">${d("reached")}</span>`:h}
</td>
<td>${l(o)}${a.required?h:m` <small>${d("optional")}</small>`}</td>
</tr>`}};function cn(n,e,t,r,s,o){let i=new Map;for(let $ of s){let D=w(r,$);D&&i.set($,D)}let a=rr(i),l=new Map([...i.keys()].map(($,D)=>[$,D])),c=J(n,e,t),u=new Map,[p,f,g]=[[],[],[]];for(let $ of c){if(!$.next)continue;let[D,Oe]=[$.competency.id,$.next.level],Ne=(b,ce)=>{ce.length>0&&b.push({competency:D,level:Oe,statements:ce})};Ne(g,$.next.unrated);let Le=$.next.met.length<$.next.needed?$.next.unmet:[],rt=sr(`${D}/${Oe}`,Le,a,l),st=rt.filter(({module:b})=>!o.has(b));for(let{module:b,statements:ce}of st){let yn={competency:D,level:Oe,statements:ce,required:$.target.required};le(u,b,yn)}let ot=new Set(rt.flatMap(({statements:b})=>b)),hn=new Set(st.flatMap(({statements:b})=>b)),fn=Le.filter(b=>!ot.has(b)),gn=Le.filter(b=>ot.has(b)&&!hn.has(b));Ne(p,fn),Ne(f,gn)}let v=new Map([...i].filter(([$])=>!o.has($))),de=or([...u.keys()],v);ir(de,v,u);let mn=de.map($=>({module:$,reasons:u.get($)??[]}));return{kind:nr(c),steps:mn,untaught:p,practise:f,unrated:g}}function nr(n){return n.some(({standing:e})=>e.assessed)?n.every(({gap:e})=>e===0)?"all-met":"steps":"nothing-rated"}function le(n,e,t){let r=n.get(e);r?r.push(t):n.set(e,[t])}function rr(n){let e=new Map;for(let[t,{teaches:r}]of n)for(let s of new Set(r))le(e,s,t);return e}function sr(n,e,t,r){if(e.length===0)return[];let s=new Map;for(let l of e)for(let c of t.get(`${n}/${l}`)??[])le(s,c,l);let o=new Set(t.get(n)),i=[...s.keys()].sort((l,c)=>(r.get(l)??0)-(r.get(c)??0)),a=[...o].filter(l=>!s.has(l));return[...i,...a].map(l=>({module:l,statements:o.has(l)?e:s.get(l)??[]}))}function or(n,e){let t=[],r=new Set;for(let s of n){let o=[{id:s,ready:!1}];for(let i=o.pop();i;i=o.pop()){let{id:a,ready:l}=i;if(l)t.push(a);else if(!r.has(a)){r.add(a),o.push({id:a,ready:!0});let c=(e.get(a)?.requires??[]).filter(u=>e.has(u));for(let u of c.reverse())o.push({id:u,ready:!1})}}}return t}function ir(n,e,t){let r=new Map(n.map((o,i)=>[o,i])),s=new Map;n.forEach((o,i)=>{for(let a of new Set(e.get(o)?.requires))(r.get(a)??i)<i&&le(s,a,o)});for(let o of[...n].reverse())for(let i of s.get(o)??[]){let a=t.get(i)??[],l=a.find(({required:c})=>c)??a[0];l&&le(t,o,{...l,statements:[],prerequisiteOf:i})}}var ar=2;function et({framework:n},e){return n.competencies.find(t=>t.id===e)}function Me(n,e){return et(n,e)?.title??e}function Se({framework:n,...e},t,r){let s=et({framework:n,...e},t),o=s&&w(n.scales,s.scale);if(!s||!o)return r;let i=o.levels.findIndex(a=>a.id===r)+1;return Re({competency:s,scale:o},i)||r}function lr(n){return n.replace(/[.\s]+$/u,"")}function dr(n,{competency:e,level:t,statements:r}){let s=et(n,e),o=s&&n.text(s),i=n.role.targets.find(c=>c.competency===e),a=new Map,l=(c,{text:u})=>{a.set(c,lr(u))};for(let c of(o&&w(o.levels,t)?.statements)??[])l(c.id,c);for(let c of i?.statements??[])l(ee(n.role.id,c.id),c);return r.flatMap(c=>a.get(c)||[])}function tt(n,e){let t=dr(n,e).slice(0,ar);if(t.length===0)return"";let r=e.statements.length-t.length,s=t.map(o=>d("quote",{text:o}));return r>0&&s.push(d("moreQuotes",{count:r})),`: ${q(s)}`}function cr(n,{competency:e,level:t,required:r}){let s=n.role.targets.find(i=>i.competency===e)?.level??t,o={competency:Me(n,e),level:Se(n,e,t),target:Se(n,e,s)};return r?d(s===t?"youNeed":"youNeedFirst",o):d("wouldHelp",{...o,level:o.target})}function un(n,{reasons:e}){let[t,...r]=e.filter(i=>i.prerequisiteOf===void 0),s=[];if(t){let i=t.statements.length;s.push(d("teaches",{start:cr(n,t),count:i,quotes:tt(n,t)}));let a=new Set(r.map(({competency:l})=>Me(n,l)));a.size>0&&s.push(d("alsoHelps",{names:q([...a])}))}let o=new Set(e.flatMap(({prerequisiteOf:i})=>i??[]));return o.size>0&&s.push(d("prerequisite",{names:q([...o].map(n.module))})),s.join(" ")}function pn({untaught:n,practise:e,unrated:t}){return[["practise",e],["untaught",n],["unrated",t]].filter(([,r])=>r.length>0)}var Te=3,nt=5,De=class extends x{#e=!1;concerns(e){return[...e].some(t=>/^(rating|module|learner)\//.test(t))}template(){let{framework:e}=this.guide;if(!e||e.roles.length===0||this.ownPage("assessment")==="")return m``;let{role:t,chosen:r,also:s}=I(this.store,e);if(!t)return this.#t(d(r?"noRoleSteps":"chooseToSee"),d("startAssessment"));let i=this.course.phases.flatMap(u=>u.modules).map(({id:u})=>u),a=new Set(i.filter(u=>this.course.completedAt(u)!==void 0)),l=oe(this.store),c=cn(e,t,l,this.guide.modules,i,a);return c.kind==="nothing-rated"?J(e,t,l).every(({gap:u})=>u===0)?this.#t(d("irrelevantSteps",{role:t.title}),d("toAssessment")):this.#t(d("rateToSee",{role:t.title}),d("startAssessment")):c.kind==="all-met"?this.#r(t,s):this.#o(c,this.#n(e,t))}#n(e,t){let r=new Map(this.course.phases.flatMap(o=>o.modules).map(({id:o,title:i})=>[o,i]));return{framework:e,role:t,module:o=>r.get(o)??o,text:o=>{let i=this.text(o);return i==="failed"?void 0:i}}}#t(e,t,r=this.ownPage("assessment")){return m`<h2>${d("steps")}</h2>
<p>${e}</p>
<p><a class="hr-button" href=${r}>${t}</a></p>`}#r(e,t){if(!t)return this.#t(d("allMet",{role:e.title}),d("toAssessment"));let r=d("allMetNext",{role:e.title,next:t.title});return this.#t(r,d("lookAt",{role:t.title}),this.address(t.url))}#o(e,t){let{steps:r}=e,s=this.#e?r:r.slice(0,Te),o=s.length,i=e.untaught.length+e.practise.length===0,a=new Map(this.course.phases.flatMap(l=>l.modules.map(c=>[c.id,{module:c,phase:l}])));return m`<h2>${o>0?d("nextSteps",{count:o}):d("steps")}</h2>
${o>0?m`<ol class="hr-list hr-rail hr-steps">
${s.map((l,c)=>{let{module:u,phase:p}=a.get(l.module)??{};if(!u||!p)return h;let f=u.minutes?`${d("minutes",{count:u.minutes})}, `:"";return m`<li class="hr-stop" state=${c===0?"next":"open"}>
<span class="hr-mark" aria-hidden="true"></span>
<div class="hr-row">
<h3 class="hr-card-title">
<a href=${this.address(u.url)}>${u.title}</a>
</h3>
<p class="hr-meta">${f}${d("phase",{number:p.number})}</p>
<p class="hr-why">${un(t,l)}</p>
</div>
</li>`})}
</ol>`:m`<p>${d(i?"onlyUnrated":"noModules")}</p>`}
${r.length>Te?this.#s(r.length):h}
${this.#i(e,t,o===0)} ${this.#a()}`}#s(e){let t=()=>{this.#e=!this.#e,this.requestPaint(),this.announce(d("shown",{count:this.#e?e:Te}))};return m`<p>
<button type="button" class="hr-button" aria-expanded=${this.#e} @click=${t}>
${this.#e?d("showFewer",{count:Te}):d("showAll",{count:e})}
</button>
</p>`}#i(e,t,r){let s=pn(e);if(s.length===0)return h;let o=(i,a)=>{let{competency:l,level:c,statements:u}=a,p={competency:Me(t,l),level:Se(t,l,c),count:u.length};return m`<li>
${d("remaining",p)}${r&&i!=="unrated"?tt(t,a):""}
</li>`};return m`<details class="hr-fold hr-besides" ?open=${r}>
<summary>${d("otherGaps")}</summary>
${s.map(([i,a])=>m`<p>${d(i)}</p>
<ul>
${a.slice(0,nt).map(l=>o(i,l))}
${a.length>nt?m`<li>${d("moreGaps",{count:a.length-nt})}</li>`:h}
</ul>`)}
<p><a href=${this.ownPage("assessment")}>${d("toAssessment")}</a></p>
</details>`}#a(){let e=this.closest("[data-rules]")?.dataset.rules;return e?m`<p class="hr-meta"><a href=${e}>${d("rules")}</a></p>`:h}};dt({"handrail-path":xe,"handrail-steps":De,"handrail-gaps":Ae,"handrail-news":$e,"handrail-goals":ge,"handrail-sheets":ve,"handrail-recent":be});})();
