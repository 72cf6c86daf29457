"use strict";(()=>{var Nn=new Intl.PluralRules("en");function ee(n){return(e,t={})=>{let r=n[e];return(typeof r=="string"?r:(a=>a[Nn.select(Number(t.count))]??a.other)(r)).replace(/\{(\w+)\}/g,(a,i)=>String(t[i]??a))}}function yt(n,e,t){let r=new Date(n),s=r.getFullYear()===new Date(t).getFullYear(),o={day:"numeric",month:"short"};s||(o.year="numeric");let a=e.toLowerCase()==="en"?"en-GB":e;try{return new Intl.DateTimeFormat(a||void 0,o).format(r)}catch{return new Intl.DateTimeFormat(void 0,o).format(r)}}var En;function wt(n){En=n}function k(n){return yt(n,document.documentElement.lang,Date.now())}var qe=globalThis,Cn={framework:null,modules:{},quizzes:[]};function S(){if(qe.handrail===void 0)throw new Error("handrail.js was not loaded before this script");return qe.handrail}function xt(){return qe.handrailGuide??Cn}function $t(n){wt(S());for(let[e,t]of Object.entries(n))customElements.get(e)===void 0&&customElements.define(e,t)}var Ue=globalThis,bt=n=>n,xe=Ue.trustedTypes,vt=xe?xe.createPolicy("lit-html",{createHTML:n=>n}):void 0,Tt="$lit$",G=`lit$${Math.random().toFixed(9).slice(2)}$`,Dt="?"+G,Pn=`<${Dt}>`,q=document,ne=()=>q.createComment(""),re=n=>n===null||typeof n!="object"&&typeof n!="function",Qe=Array.isArray,_n=n=>Qe(n)||typeof n?.[Symbol.iterator]=="function",je=`[ 	
\f\r]`,te=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,Rt=/-->/g,At=/>/g,z=RegExp(`>|${je}(?:([^\\s"'>=/]+)(${je}*=${je}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),kt=/'/g,St=/"/g,Ot=/^(?:script|style|textarea|title)$/i,Ve=n=>(e,...t)=>({_$litType$:n,strings:e,values:t}),p=Ve(1),R=Ve(2),Pr=Ve(3),se=Symbol.for("lit-noChange"),h=Symbol.for("lit-nothing"),Mt=new WeakMap,H=q.createTreeWalker(q,129);function Lt(n,e){if(!Qe(n)||!n.hasOwnProperty("raw"))throw Error("invalid template strings array");return vt!==void 0?vt.createHTML(e):e}var Gn=(n,e)=>{let t=n.length-1,r=[],s,o=e===2?"<svg>":e===3?"<math>":"",a=te;for(let i=0;i<t;i++){let l=n[i],u,m,c=-1,f=0;for(;f<l.length&&(a.lastIndex=f,m=a.exec(l),m!==null);)f=a.lastIndex,a===te?m[1]==="!--"?a=Rt:m[1]!==void 0?a=At:m[2]!==void 0?(Ot.test(m[2])&&(s=RegExp("</"+m[2],"g")),a=z):m[3]!==void 0&&(a=z):a===z?m[0]===">"?(a=s??te,c=-1):m[1]===void 0?c=-2:(c=a.lastIndex-m[2].length,u=m[1],a=m[3]===void 0?z:m[3]==='"'?St:kt):a===St||a===kt?a=z:a===Rt||a===At?a=te:(a=z,s=void 0);let g=a===z&&n[i+1].startsWith("/>")?" ":"";o+=a===te?l+Pn:c>=0?(r.push(u),l.slice(0,c)+Tt+l.slice(c)+G+g):l+G+(c===-2?i:g)}return[Lt(n,o+(n[t]||"<?>")+(e===2?"</svg>":e===3?"</math>":"")),r]},oe=class n{constructor({strings:e,_$litType$:t},r){let s;this.parts=[];let o=0,a=0,i=e.length-1,l=this.parts,[u,m]=Gn(e,t);if(this.el=n.createElement(u,r),H.currentNode=this.el.content,t===2||t===3){let c=this.el.content.firstChild;c.replaceWith(...c.childNodes)}for(;(s=H.nextNode())!==null&&l.length<i;){if(s.nodeType===1){if(s.hasAttributes())for(let c of s.getAttributeNames())if(c.endsWith(Tt)){let f=m[a++],g=s.getAttribute(c).split(G),x=/([.?@])?(.*)/.exec(f);l.push({type:1,index:o,name:x[2],strings:g,ctor:x[1]==="."?Be:x[1]==="?"?Je:x[1]==="@"?We:W}),s.removeAttribute(c)}else c.startsWith(G)&&(l.push({type:6,index:o}),s.removeAttribute(c));if(Ot.test(s.tagName)){let c=s.textContent.split(G),f=c.length-1;if(f>0){s.textContent=xe?xe.emptyScript:"";for(let g=0;g<f;g++)s.append(c[g],ne()),H.nextNode(),l.push({type:2,index:++o});s.append(c[f],ne())}}}else if(s.nodeType===8)if(s.data===Dt)l.push({type:2,index:o});else{let c=-1;for(;(c=s.data.indexOf(G,c+1))!==-1;)l.push({type:7,index:o}),c+=G.length-1}o++}}static createElement(e,t){let r=q.createElement("template");return r.innerHTML=e,r}};function J(n,e,t=n,r){if(e===se)return e;let s=r!==void 0?t._$Co?.[r]:t._$Cl,o=re(e)?void 0:e._$litDirective$;return s?.constructor!==o&&(s?._$AO?.(!1),o===void 0?s=void 0:(s=new o(n),s._$AT(n,t,r)),r!==void 0?(t._$Co??=[])[r]=s:t._$Cl=s),s!==void 0&&(e=J(n,s._$AS(n,e.values),s,r)),e}var Ye=class{constructor(e,t){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=t}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(e){let{el:{content:t},parts:r}=this._$AD,s=(e?.creationScope??q).importNode(t,!0);H.currentNode=s;let o=H.nextNode(),a=0,i=0,l=r[0];for(;l!==void 0;){if(a===l.index){let u;l.type===2?u=new ae(o,o.nextSibling,this,e):l.type===1?u=new l.ctor(o,l.name,l.strings,this,e):l.type===6&&(u=new Ke(o,this,e)),this._$AV.push(u),l=r[++i]}a!==l?.index&&(o=H.nextNode(),a++)}return H.currentNode=q,s}p(e){let t=0;for(let r of this._$AV)r!==void 0&&(r.strings!==void 0?(r._$AI(e,r,t),t+=r.strings.length-2):r._$AI(e[t])),t++}},ae=class n{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(e,t,r,s){this.type=2,this._$AH=h,this._$AN=void 0,this._$AA=e,this._$AB=t,this._$AM=r,this.options=s,this._$Cv=s?.isConnected??!0}get parentNode(){let e=this._$AA.parentNode,t=this._$AM;return t!==void 0&&e?.nodeType===11&&(e=t.parentNode),e}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(e,t=this){e=J(this,e,t),re(e)?e===h||e==null||e===""?(this._$AH!==h&&this._$AR(),this._$AH=h):e!==this._$AH&&e!==se&&this._(e):e._$litType$!==void 0?this.$(e):e.nodeType!==void 0?this.T(e):_n(e)?this.k(e):this._(e)}O(e){return this._$AA.parentNode.insertBefore(e,this._$AB)}T(e){this._$AH!==e&&(this._$AR(),this._$AH=this.O(e))}_(e){this._$AH!==h&&re(this._$AH)?this._$AA.nextSibling.data=e:this.T(q.createTextNode(e)),this._$AH=e}$(e){let{values:t,_$litType$:r}=e,s=typeof r=="number"?this._$AC(e):(r.el===void 0&&(r.el=oe.createElement(Lt(r.h,r.h[0]),this.options)),r);if(this._$AH?._$AD===s)this._$AH.p(t);else{let o=new Ye(s,this),a=o.u(this.options);o.p(t),this.T(a),this._$AH=o}}_$AC(e){let t=Mt.get(e.strings);return t===void 0&&Mt.set(e.strings,t=new oe(e)),t}k(e){Qe(this._$AH)||(this._$AH=[],this._$AR());let t=this._$AH,r,s=0;for(let o of e)s===t.length?t.push(r=new n(this.O(ne()),this.O(ne()),this,this.options)):r=t[s],r._$AI(o),s++;s<t.length&&(this._$AR(r&&r._$AB.nextSibling,s),t.length=s)}_$AR(e=this._$AA.nextSibling,t){for(this._$AP?.(!1,!0,t);e!==this._$AB;){let r=bt(e).nextSibling;bt(e).remove(),e=r}}setConnected(e){this._$AM===void 0&&(this._$Cv=e,this._$AP?.(e))}},W=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,t,r,s,o){this.type=1,this._$AH=h,this._$AN=void 0,this.element=e,this.name=t,this._$AM=s,this.options=o,r.length>2||r[0]!==""||r[1]!==""?(this._$AH=Array(r.length-1).fill(new String),this.strings=r):this._$AH=h}_$AI(e,t=this,r,s){let o=this.strings,a=!1;if(o===void 0)e=J(this,e,t,0),a=!re(e)||e!==this._$AH&&e!==se,a&&(this._$AH=e);else{let i=e,l,u;for(e=o[0],l=0;l<o.length-1;l++)u=J(this,i[r+l],t,l),u===se&&(u=this._$AH[l]),a||=!re(u)||u!==this._$AH[l],u===h?e=h:e!==h&&(e+=(u??"")+o[l+1]),this._$AH[l]=u}a&&!s&&this.j(e)}j(e){e===h?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,e??"")}},Be=class extends W{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===h?void 0:e}},Je=class extends W{constructor(){super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==h)}},We=class extends W{constructor(e,t,r,s,o){super(e,t,r,s,o),this.type=5}_$AI(e,t=this){if((e=J(this,e,t,0)??h)===se)return;let r=this._$AH,s=e===h&&r!==h||e.capture!==r.capture||e.once!==r.once||e.passive!==r.passive,o=e!==h&&(r===h||s);s&&this.element.removeEventListener(this.name,this,r),o&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){typeof this._$AH=="function"?this._$AH.call(this.options?.host??this.element,e):this._$AH.handleEvent(e)}},Ke=class{constructor(e,t,r){this.element=e,this.type=6,this._$AN=void 0,this._$AM=t,this.options=r}get _$AU(){return this._$AM._$AU}_$AI(e){J(this,e)}};var In=Ue.litHtmlPolyfillSupport;In?.(oe,ae),(Ue.litHtmlVersions??=[]).push("3.3.3");var Nt=(n,e,t)=>{let r=t?.renderBefore??e,s=r._$litPart$;if(s===void 0){let o=t?.renderBefore??null;r._$litPart$=s=new ae(e.insertBefore(ne(),o),o,void 0,t??{})}return s._$AI(n),s};function M(n){let e=new Date(n),t=r=>String(r).padStart(2,"0");return`${e.getFullYear()}-${t(e.getMonth()+1)}-${t(e.getDate())}`}var zn=16;function Hn(n,e){let t=e.get(n);if(t!==void 0)return t;for(let r=n.lastIndexOf("/");r>=0;r=n.lastIndexOf("/",r-1)){let s=e.get(n.slice(0,r+1));if(s!==void 0)return s+n.slice(r+1);if(r===0)break}}function $e(n,e){let t=n;for(let r=0;r<zn;r+=1){let s=Hn(t,e);if(s===void 0||s===t)return t;t=s}return n}var qn=5*1024*1024;function O(n){return Number.isInteger(n)&&n>=0&&n<=864e13}var jn=["not-yet","sometimes","consistently","helps-others","not-relevant"];function K(n,e){return`${n}:${e}`}var y={module:n=>`module/${n}`,answer:(n,e)=>`quiz/${n}/${e}`,rating:(n,e)=>`rating/${n}/${e}`,note:n=>`note/${n}`,evidence:n=>`evidence/${n}`,assessment:n=>`assessment/${n}`,goal:n=>`goal/${n}`,assigned:n=>`assigned/${n}`,role:"learner/role",nextRole:"learner/next-role",name:"learner/name",seed:"learner/seed",seen:"learner/seen",exported:"learner/exported"};function L(n){return typeof n=="object"&&n!==null&&!Array.isArray(n)}function A(n){return typeof n=="string"?n:""}function I(n){return typeof n=="string"}function Xe(n){return/^\d{4}-\d\d-\d\d$/.test(A(n))?A(n):""}function Ct(n){return Array.isArray(n)?n.filter(I):[]}function be(n,e){let t=new Map;if(!L(n))return t;for(let[r,s]of Object.entries(n)){let o=e(s);o!==void 0&&t.set(r,o)}return t}function ie(n){return jn.find(e=>e===n)}function U(n){if(!L(n))return;let{answer:e,ok:t,tries:r}=n;if(I(e)||Array.isArray(e)&&e.every(I)||L(e)&&Object.values(e).every(I))return{answer:e,ok:typeof t=="boolean"?t:null,tries:typeof r=="number"&&Number.isInteger(r)&&r>0?r:0}}function le(n){return n!==void 0&&Object.keys(n.answer).length>0}function de(n,e){if(!L(e))return;let{at:t,framework:r,role:s}=e;if(!(!O(t)||!L(r)))return{id:n,at:t,framework:{id:A(r.id),version:A(r.version)},role:A(s),ratings:be(e.ratings,o=>be(o,ie)),notes:be(e.notes,o=>A(o)||void 0),evidence:be(e.evidence,o=>A(o)||void 0)}}function ve(n,e){if(!L(e)||!I(e.text))return;let{competency:t,due:r,reached:s,agreed:o}=e;return{id:n,text:e.text,competency:A(t),due:Xe(r),reached:typeof s=="number"?s:null,...L(o)?{agreed:{by:A(o.by),statements:Ct(o.statements),modules:Ct(o.modules),done:o.done===!0}}:{}}}function Q(n){if(!L(n))return;let{level:e,date:t,by:r,note:s,reviewBy:o,version:a}=n;if(!(!I(e)||e===""||!I(t)||Xe(t.slice(0,10))===""))return{level:e,date:t,by:A(r),note:A(s),reviewBy:Xe(o),version:A(a)}}function Pt(n){if(!L(n))return;let{modules:e,at:t}=n;if(!(!Array.isArray(e)||!O(t)))return{modules:e.filter(I),at:t}}var Ze=500;function N(n){let[e=NaN,t=NaN,r=NaN]=n.split("-").map(Number),s=new Date(e,t-1,r).getTime();return Number.isFinite(s)&&M(s)===n?s:void 0}function et(n,e){let t=ve(n,e);if(t===void 0||t.text.trim()==="")return;let r=N(t.due)===void 0?"":t.due;return{...t,due:r,reached:O(t.reached)?t.reached:null}}function _t({text:n,competency:e,due:t,reached:r,agreed:s}){if(s===void 0)return{text:n.trim().slice(0,Ze),competency:e,due:t,reached:r};let{statements:o,modules:a}=s,i={...s,statements:[...o],modules:[...a]};return{text:n,competency:e,due:t,reached:r,agreed:i}}function Yn(n,e){let[t,r]=[n.due||"~",e.due||"~"];return t===r?0:t<r?-1:1}function Gt(n){let e=y.goal(""),t=[];for(let[s,[o]]of n){let a=s.startsWith(e)&&et(s.slice(e.length),o);a&&t.push(a)}let r=(s,o)=>s.id<o.id?-1:1;return t.sort((s,o)=>s.reached!==null&&o.reached!==null?o.reached-s.reached||r(s,o):s.reached!==null||o.reached!==null?s.reached===null?-1:1:Yn(s,o)||r(s,o))}function It({due:n,reached:e},t){return e===null&&n!==""&&n<M(t)}function Ft(n){let[e=0]=crypto.getRandomValues(new Uint32Array(1));return`${n.toString(36)}-${e.toString(36)}`}function zt(n){let e=new Map(Object.entries(n));return t=>$e(t,e)}function Ht(n){return n.slice(n.indexOf("/")+1)}function tt(n,e){return Ht(zt(e)(`role/${n}`))}function qt(n,e){return Ht(zt(e)(`note/${n}`))}var T=ee({last:"Last time",target:"Target",you:"You",both:"Level",agreedWith:"Agreed with your coach",agreed:"Agreed: {level}",own:"You: {level}",agreedFailed:"What you agreed with your coach could not be loaded. Reload the page.",figureOf:"{count} competencies around a circle, the further out the higher the level. The table below has the same figures.",barsOf:{one:"A bar for {count} competency, the longer the higher the level. The table below has the same figures.",other:"One bar for each of {count} competencies, the longer the higher the level. The table below has the same figures."}});var jt=!1;function Re(n,e){return jt?p`<p class="hr-hint">${T("agreedFailed")}</p>`:(S().load("agreed").catch(()=>{jt=!0,e()}),p`<handrail-agreed goal=${n}></handrail-agreed>`)}function Yt(n){return new Promise((e,t)=>{let r=document.createElement("script");r.src=n,r.addEventListener("load",()=>e()),r.addEventListener("error",()=>{r.remove(),t(new Error(`could not load ${n}`))}),document.head.append(r)})}var Bt=globalThis,Ae=class{#e;#n=new Set;#t=new Map;constructor(e){this.#e=e}get(e,t){let{id:r,text:s}=e,o=Bt.handrailTexts?.[r];if(o!==void 0)return o;if(this.#n.has(r))return"failed";let a=this.#t.get(r);if(a!==void 0){a.add(t);return}this.#t.set(r,new Set([t]));let i=()=>{Bt.handrailTexts?.[r]===void 0&&this.#n.add(r);let l=this.#t.get(r)??[];this.#t.delete(r);for(let u of l)u()};Yt(new URL(s,this.#e()).href).then(i,i)}};var Bn=new Ae(()=>S().root);function Jt(){return new Date().toDateString()}var b=class extends HTMLElement{#e;#n=!1;#t="";get store(){return S().store}get course(){return S().course}get guide(){return xt()}address(e){return new URL(e,S().root).href}ownPage(e){let t=S().own[e];return t===void 0?"":this.address(t)}announce(e){S().announce(e)}text(e){return Bn.get(e,()=>this.requestPaint())}connectedCallback(){this.#e??=this.store.subscribe(e=>{this.concerns(e)&&this.requestPaint()}),document.addEventListener("visibilitychange",this.#r),this.paint()}disconnectedCallback(){document.removeEventListener("visibilitychange",this.#r),this.#e?.(),this.#e=void 0}#r=()=>{document.visibilityState==="visible"&&this.#t!==Jt()&&this.requestPaint()};requestPaint(){this.#n||(this.#n=!0,queueMicrotask(()=>{this.#n=!1,this.isConnected&&this.paint()}))}paint(){this.querySelector(":scope > .hr-app-wait")?.remove(),this.#t=Jt(),Nt(this.template(),this)}concerns(e){return!0}};var d=ee({modulesIn:{one:"You are {done} of {count} module in.",other:"You are {done} of {count} modules in."},notBegun:{one:"{count} module lies ahead of you.",other:"{count} modules lie ahead of you."},courseDone:{one:"You have completed the module of the course.",other:"You have completed all {count} modules of the course."},noCourse:"This site has no course yet.",role:"Role: {role}",noRole:"No role",roleGone:"The role that you chose is not part of the framework any more",roleNotChosen:"No role chosen yet",change:"change",choose:"choose",changeRole:"Change role",chooseRole:"Choose a role",news:"New since you were here",newsCount:{one:"{count} module was added or revised since {date}.",other:"{count} modules were added or revised since {date}."},added:"New",revised:"Revised {date}",moreNews:{one:"{count} more",other:"{count} more"},seen:"Seen",seenSaid:"Marked as seen.",nextSteps:{one:"Your next step",other:"Your next {count} steps"},steps:"Your next steps",chooseToSee:"Choose the role that you have or want, and rate yourself. Then this page says which modules take you there, and why.",rateToSee:"Rate yourself for {role}. Then this page says which modules take you there, and why.",irrelevantSteps:"You said of everything that {role} asks for that it is not relevant to you, so nothing follows from it. Choose another role, or rate yourself again.",startAssessment:"Start the self-assessment",noRoleSteps:"Steps follow from what a role asks for. Choose a role to see them; until then the course goes on in its own order.",allMet:"You meet every target of {role} that you rated. Keep this self-assessment, and show it to your coach.",allMetAgreed:"Every target of {role} that you rated, or agreed with your coach, is met. Keep your self-assessment, and talk about what comes next.",allMetNext:"You meet every target of {role}. The next role is {next}: look at what it asks for.",lookAt:"Look at {role}",noModules:"No module is left for your gaps. This is what is left:",onlyUnrated:"Nothing that you rated asks for a module. Rate what is not rated yet, and the next steps appear.",showAll:{one:"Show all {count} steps",other:"Show all {count} steps"},showFewer:"Show the first {count}",shown:{one:"{count} step is shown.",other:"{count} steps are shown."},rules:"How these steps are chosen",minutes:"{count} min",phase:"Phase {number}",next:"Next",youNeed:"For {competency} you need {level}",youNeedFirst:"For {competency} you need {target}, and {level} comes first",wouldHelp:"{level} in {competency} is an optional target",teaches:{one:"{start}; this module teaches {count} statement that you rated “not yet” or “sometimes”{quotes}.",other:"{start}; this module teaches {count} statements that you rated “not yet” or “sometimes”{quotes}."},quote:"“{text}”",moreQuotes:{one:"{count} more",other:"{count} more"},alsoHelps:"It also helps with {names}.",prerequisite:"You need it for {names}.",untaught:"No module teaches this yet. Find it in your work, and ask your coach who does it well.",practise:"You have completed the modules for this. Practise it, then rate yourself again.",unrated:"Not rated yet. Rate it, and the steps become clearer.",notYetLevel:"“not yet”",agree:"To talk about with your coach",agreeHigher:"You rate yourself at {own} in {competency}; your coach has {assigned}.",agreeNothing:"In {competency} your coach has {assigned}, and you have nothing left to rate on the way to {target}.",remaining:{one:"{competency}, {level}: {count} statement",other:"{competency}, {level}: {count} statements"},printRecord:"Print your completion record",moreGaps:{one:"{count} more gap",other:"{count} more gaps"},otherGaps:"What modules do not cover",standing:"Where you stand",targetsMet:{one:"{done} of {count} target of {role} reached.",other:"{done} of {count} targets of {role} reached."},biggest:"The biggest gaps: {names}.",assessed:{one:"{done} of {count} competency assessed.",other:"{done} of {count} competencies assessed."},notAssessedYet:{one:"{count} target is not assessed yet.",other:"{count} targets are not assessed yet."},irrelevant:"You said of everything that {role} asks for that it is not relevant to you.",notRelevant:"not relevant",askedByRole:{one:"{role} asks for {count} competency. You have rated none yet.",other:"{role} asks for {count} competencies. You have rated none yet."},standingCaption:"Your level and the target in each competency",standingTop:"The {count} biggest gaps of {all}; the self-assessment shows all.",number:"Number in the figure",no:"No.",competency:"Competency",target:"Target",notYet:"not yet",notAssessed:"not rated",optional:"optional",reached:"reached",toAssessment:"Go to the self-assessment",toAgreed:"Import what you agreed with your coach",figure:"Your levels and the targets of {role}",phases:"The course",phaseTitle:"Phase {number}: {title}",quizzes:"Quizzes",quizzesPassed:{one:"{done} of {count} quiz passed.",other:"{done} of {count} quizzes passed."},toReview:{one:"{count} question to review.",other:"{count} questions to review."},nothingToReview:"Nothing to review.",toQuizzes:"My quizzes",worksheets:"Worksheets",sheetFilled:{one:"{done} of {count} filled",other:"{done} of {count} filled"},sheetUnnamed:"Copy {number}",recent:"What you did",nothingYet:"Nothing yet. What you complete, check and keep appears here, by day.",today:"Today",yesterday:"Yesterday",completed:"Completed",checked:{one:"Checked {count} answer in",other:"Checked {count} answers in"},ticked:{one:"Ticked {count} item in",other:"Ticked {count} items in"},filled:{one:"Filled {count} entry of",other:"Filled {count} entries of"},kept:"Kept a",selfAssessment:"self-assessment",agreed:{one:"Agreed {count} level with your coach",other:"Agreed {count} levels with your coach"},goalReached:"Reached your goal",more:"Show more",shownOf:"{shown} of {count} shown.",goals:"Your goals",noGoals:"No goals yet. Write down one thing that you want to be able to do, and by when.",addGoal:"Add a goal",agreedGoal:"From your coach",goalText:"Goal",goalHint:"Something that you will do, or can show, such as “Interview five users before the next planning”.",goalCompetency:"Competency (optional)",noCompetency:"None",goalDue:"By (optional)",add:"Add",save:"Save",cancel:"Cancel",dueBy:"by {date}",overdue:"overdue: it was due on {date}",reachedOn:"reached on {date}",markReached:"Mark as reached",reopen:"Not reached after all",edit:"Edit",remove:"Remove",undo:"Undo",removed:"Removed: {text}",goalAdded:"Goal added.",goalSaved:"Goal saved.",goalReachedSaid:"Goal marked as reached.",goalReopened:"Goal marked as not reached.",goalRemoved:"Goal removed. You can undo it.",goalBack:"The goal is back.",record:"Your record",keptHere:"It is kept in this browser only.",exportedOn:"Last exported on {date}.",neverExported:"You have not exported it yet.",changes:{one:"{count} entry has changed since.",other:"{count} entries have changed since."},changesNever:{one:"It holds {count} entry.",other:"It holds {count} entries."},exportNow:"Export it, so that nothing is lost with this browser.",toData:"My data: export, import, reset",toRecord:"Completion record"});function V(n){return new Intl.ListFormat("en-GB",{type:"conjunction"}).format(n)}var Jn={id:"",text:"",competency:"",due:"",reached:null},ke=class extends b{#e;#n;concerns(e){return[...e].some(t=>t.startsWith("goal/"))}template(){let{aliases:e,document:t}=this.store,r=Gt(t.leaves).map(i=>({...i,competency:qt(i.competency,e)})),s=this.#n,o=s&&r.every(({id:i})=>i!==s.goal.id)?s:void 0;o&&r.splice(o.place,0,o.goal);let a=this.#t(r);return p`<h2>${d("goals")}</h2>
<ul class="hr-list hr-goals" ?hidden=${r.length===0}>
${r.map(i=>p`<li data-goal=${i.id}>
${i===o?.goal?this.#a(i):i.id===a?.id?this.#i(i):this.#r(i)}
</li>`)}
</ul>
${r.length===0?p`<p>${d("noGoals")}</p>`:h}
<details class="hr-fold hr-goal-add">
<summary>${d("addGoal")}</summary>
${this.#i(Jn)}
</details>`}#t(e){if(this.#e===void 0)return;let{goal:t,place:r}=this.#e,s=e.findIndex(({id:a})=>a===t.id),[o=t]=s<0?[]:e.splice(s,1);return e.splice(r,0,o),o}#r(e){let t=this.guide.framework?.competencies.find(({id:s})=>s===e.competency),r=e.reached!==null;return p`<div class="hr-goal" state=${r?"done":"open"}>
<span class="hr-mark" aria-hidden="true"></span>
<div>
${e.agreed?p`<span class="hr-flag">${d("agreedGoal")}</span>`:h}
<p class="hr-goal-text" id="hr-goal-${e.id}">${e.text}</p>
<p class="hr-meta">
${t?p`<a href=${this.address(t.url)}>${t.title}</a> `:h}${this.#o(e)}
</p>
${e.agreed?Re(e.id,()=>this.requestPaint()):h}
<p class="hr-buttons">
${this.#s(r?"reopen":"markReached",e,()=>this.#m(e))}
${e.agreed?h:p`${this.#s("edit",e,s=>this.#f(e,s))}
${this.#s("remove",e,s=>this.#h(e,s))}`}
</p>
</div>
</div>`}#o(e){if(e.reached!==null)return d("reachedOn",{date:k(e.reached)});let t=N(e.due);return t===void 0?"":d(It(e,Date.now())?"overdue":"dueBy",{date:k(t)})}#s(e,{id:t},r){return p`<button
type="button"
class="hr-button"
data-action=${e}
aria-describedby="hr-goal-${t}"
@click=${o=>{let a=o.currentTarget.closest("li");r(a?.parentElement?[...a.parentElement.children].indexOf(a):0)}}
>
${d(e)}
</button>`}#a(e){return p`<div class="hr-goal hr-goal-gone">
<div>
<p id="hr-goal-${e.id}">${d("removed",{text:e.text})}</p>
<p class="hr-buttons">${this.#s("undo",e,()=>this.#g(e))}</p>
</div>
</div>`}#i(e){let t=`hr-goal-form-${e.id||"new"}`,r=this.guide.framework?.competencies??[],s=r.some(({id:o})=>o===e.competency);return p`<form class="hr-form" @submit=${o=>this.#p(o,e)}>
<p>
<label for="${t}-text">${d("goalText")}</label>
<textarea
id="${t}-text"
name="text"
rows="2"
required
maxlength=${Ze}
autocomplete="off"
aria-describedby="${t}-hint"
.value=${e.text}
></textarea>
<span class="hr-meta" id="${t}-hint">${d("goalHint")}</span>
</p>
<div class="hr-form-row">
${r.length>0?p`<p>
<label for="${t}-competency">${d("goalCompetency")}</label>
<select id="${t}-competency" name="competency" autocomplete="off">
<option value="">${d("noCompetency")}</option>
${r.filter(({id:o,deprecated:a})=>!a||o===e.competency).map(({id:o,title:a})=>p`<option value=${o} ?selected=${s&&o===e.competency}>
${a}
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
${e.id?p`<button type="button" class="hr-button" @click=${()=>this.#c(e)}>
${d("cancel")}
</button>`:h}
</p>
</form>`}#d(e){this.store.set(y.goal(e.id),_t(e))}#p(e,t){e.preventDefault();let r=e.currentTarget,s=new FormData(r),o=u=>String(s.get(u)??""),a=r.elements.namedItem("text");if(o("text").trim()===""){a.value="",r.reportValidity();return}let i=t.id||Ft(Date.now()),l=s.has("competency")?o("competency"):t.competency;this.#d({...t,id:i,text:o("text"),competency:l,due:o("due")}),t.id?this.#c(t):r.reset(),this.announce(d(t.id?"goalSaved":"goalAdded"))}#m(e){let t=e.reached===null?Date.now():null;this.#d({...e,reached:t}),this.announce(d(t===null?"goalReopened":"goalReachedSaid")),this.#l(e,t===null?"markReached":"reopen")}#f(e,t){this.#e={goal:e,place:t},this.paint(),this.#u(e)?.querySelector("textarea")?.focus()}#c(e){this.#e=void 0,this.#l(e,"edit")}#h(e,t){this.#n={goal:e,place:t},this.store.set(y.goal(e.id),null),this.announce(d("goalRemoved")),this.#l(e,"undo")}#g(e){this.#n=void 0,this.#d(e),this.announce(d("goalBack")),this.#l(e,"remove")}#u({id:e}){return[...this.querySelectorAll("[data-goal]")].find(r=>r.dataset.goal===e)}#l(e,t){this.paint(),this.#u(e)?.querySelector(`[data-action="${t}"]`)?.focus()}};var Wn="module/";function nt(n){return Wn+n}function Se(n){if(n===void 0)return;let[e,t]=n;return e===!0?t:O(e)?e:void 0}function Kn(n){return n==="consistently"||n==="helps-others"}function w(n,e){return Object.prototype.hasOwnProperty.call(n,e)?n[e]:void 0}function Un(n,e){return Math.max(1,Math.ceil(e*n-1e-9))}function Me({met:n,unmet:e,unrated:t}){return n.length+e.length+t.length===0}function rt({met:n,unrated:e,needed:t}){return e.length===0&&n.length>=t}function st(n,e,t,r){return e.levels.map(({id:s},o)=>{let a=[],i=[],l=[],u=w(n.levels,s)?.statements??[];for(let c of r?.level===s?[...u,...r.statements]:u){let f=t.get(c);f!=="not-relevant"&&(f===void 0?l:Kn(f)?a:i).push(c)}let m=Un(a.length+i.length+l.length,e.met);return{level:s,rank:o+1,met:a,unmet:i,unrated:l,needed:m}})}function ot(n,e){let t=n.filter(s=>!Me(s)),r=-1;return t.every((s,o)=>{let a=rt(s);return a&&(r=o),a||!e}),{assessed:t.some(({met:s,unmet:o})=>s.length+o.length>0),rank:t[r]?.rank??0,level:t[r]?.level??null,next:t[r+1]??null}}function Te(n,e,t,r){return ot(st(n,e,t,r),e.cumulative)}var at="none";var Is=1440*60*1e3;function Wt(n,e,t){return t===void 0||t===""?null:t===at?0:(w(n.scales,e.scale)?.levels??[]).findIndex(({id:s})=>s===t)+1||null}function X({standing:n,assigned:e}){return n.assessed||e!==void 0}var Qn=new Map;function j(n,e,t,r=new Map){let s=new Map(n.competencies.map(i=>[i.id,i])),o=new Map([...s.keys()].map((i,l)=>[i,l])),a=[];for(let i of e.targets){let l=s.get(i.competency),u=l&&w(n.scales,l.scale),m=u?u.levels.findIndex(({id:Z})=>Z===i.level)+1:0;if(!l||!u||m===0)continue;let c=st(l,u,t.get(l.id)??Qn,{level:i.level,statements:i.statements.map(({id:Z})=>K(e.id,Z))}),f=ot(c,u.cumulative),g=r.get(l.id),[x,F]=g===void 0?Vn(m,f,c,u.cumulative):Xn(m,g,c,u.cumulative),P=i.importance*x,D=g===void 0?{}:{assigned:g};a.push({competency:l,target:i,rank:m,standing:f,gap:x,weight:P,next:F,...D})}return a.sort((i,l)=>Number(l.target.required)-Number(i.target.required)||l.weight-i.weight||l.target.importance-i.target.importance||(o.get(i.competency.id)??0)-(o.get(l.competency.id)??0))}function Vn(n,{rank:e,next:t},r,s){let o=s?t:r[n-1],a=s?o&&o.rank<=n:o&&!Me(o);return o&&a&&e<n?[n-e,o]:[0,null]}function Xn(n,e,t,r){let o=t.slice(r?e:n-1,n).find(a=>!Me(a));return e<n?[n-e,o??null]:[0,null]}function De(n,e){let t=new Map;for(let r of n.competencies){let s=Q(e.get(y.assigned(r.id))?.[0]),o=Wt(n,r,s?.level);o!==null&&t.set(r.id,o)}return t}function Kt(n,e){let t=n.filter(o=>o==="right").length,r=n.filter(o=>o!==void 0).length,s=r>0&&t+1e-9>=e*n.length;return{right:t,checked:r,graded:n.length,passed:s}}function it({page:n,title:e}){return n||e}function Ut(n,e){let t=[],r=0,s=n.questions.flatMap(o=>{let a=U(e(y.answer(n.id,o.id))),i=le(a)?a.ok:null;return le(a)&&(r+=1),o.graded?(i===!1&&t.push(o),[i===null?void 0:i?"right":"wrong"]):[]});return{quiz:n,answered:r,missed:t,...Kt(s,n.pass)}}function Qt(n){let e=t=>n.filter(t).length;return{quizzes:n.length,passed:e(({passed:t})=>t),notStarted:e(({answered:t})=>t===0),toReview:e(({missed:t})=>t.length>0),missed:n.reduce((t,{missed:r})=>t+r.length,0)}}function Oe({id:n,url:e}){return`${e}#${n}`}function Zn(n){return{id:n,name:"",at:0,fields:new Map,rows:new Map}}function er(n){return[...n.replace(/\s+/g," ").trim()].slice(0,100).join("").trim()}function tr(n,e,t,r){let[s="",o=""]=t;if(e==="name")n.name=typeof r=="string"?er(r):"";else if(e==="field")n.fields.set(s,r);else if(e==="row"){let a=n.rows.get(s)??new Map;n.rows.set(s,a.set(o,r))}}function Vt(n){let e=new Map;for(let[r,[s,o]]of n){if(!r.startsWith("sheet/"))continue;let[,a="",i="",l="",...u]=r.split("/");if(l==="")continue;let m=e.get(a)??new Map,c=m.get(i)??Zn(i);e.set(a,m.set(i,c)),c.at=Math.max(c.at,o),tr(c,l,u,s)}let t=(r,s)=>r.id<s.id?-1:1;return new Map([...e].map(([r,s])=>[r,[...s.values()].sort(t)]))}function E(n){if(typeof n=="string")return n.trim()!=="";if(Array.isArray(n))return n.length>0;if(typeof n!="object"||n===null)return typeof n=="number";let e=Object.entries(n).find(([t])=>t==="cells")?.[1];return typeof e=="object"&&e!==null&&Object.values(e).some(E)}function lt({fields:n,rows:e}){return[...n.values()].some(E)||[...e.values()].some(t=>[...t.values()].some(E))}function Xt(n,{fields:e,rows:t}){let r=s=>E(e.get(s))||[...t.get(s)?.values()??[]].some(E);return n.filter(r).length}var nr=new Map([["module","module"],["rating","rating"],["quiz","answer"],["check","tick"],["task","tick"],["sheet","worksheet"],["assessment","assessment"],["note","note"],["evidence","note"],["goal","goal"],["assigned","assigned"]]),rr=new Set([y.seed,y.seen,y.exported]),sr=new Set([y.role,y.nextRole,y.name]);function ce(n){if(rr.has(n))return;if(sr.has(n))return"choice";let e=n.indexOf("/");return nr.get(n.slice(0,Math.max(e,0)))??"other"}function Zt(n,e){if(e===void 0)return!1;let[t]=e,r=n.slice(n.indexOf("/")+1);switch(ce(n)){case"module":return Se(e)!==void 0;case"rating":return ie(t)!==void 0;case"answer":return le(U(t));case"tick":return t===!0;case"worksheet":return E(t);case"assessment":return de(r,t)!==void 0;case"goal":return ve(r,t)!==void 0;case"assigned":return Q(t)!==void 0;case"note":case"choice":return typeof t=="string"&&t.trim()!=="";default:return t!==null&&t!==!1&&t!==""}}function en(n,e,t,r){let s=new Map(Object.entries(r)),o=new Set(n.modules.map(i=>$e(nt(i),s))),a=M(n.at);return e.flatMap(i=>{if(!o.has(nt(i.id)))return[{module:i,revised:""}];let l=w(t,i.id)?.revised??"";return l>a?[{module:i,revised:l}]:[]})}function tn({leaves:n}){for(let[e,t]of n)if(ce(e)!==void 0&&Zt(e,t))return!0;return!1}var nn=5,or=globalThis,Le=class extends b{paint(){this.#n===void 0&&tn(this.store.document)&&this.#t(),super.paint()}template(){let e=this.#n;if(e===void 0)return p``;let t=this.course.phases.flatMap(i=>i.modules),r=or.handrailSite?.aliases??{},s=en(e,t,this.guide.modules,r);if(s.length===0)return p``;let[o,a]=[s.slice(0,nn),s.slice(nn)];return p`<section class="hr-news" aria-labelledby="hr-news">
<h2 id="hr-news">${d("news")}</h2>
<p>${d("newsCount",{count:s.length,date:k(e.at)})}</p>
${this.#e(o)}
${a.length>0?p`<details class="hr-fold">
<summary>${d("moreNews",{count:a.length})}</summary>
${this.#e(a)}
</details>`:h}
<button type="button" class="hr-button" @click=${this.#r}>${d("seen")}</button>
</section>`}#e(e){return p`<ul class="hr-list">
${e.map(({module:t,revised:r})=>{let s=N(r),o=s===void 0?d("added"):d("revised",{date:k(s)}),a=t.minutes?d("minutes",{count:t.minutes}):"";return p`<li>
<span class="hr-flag">${o}</span>
<a href=${this.address(t.url)}>${t.title}</a>
<span class="hr-meta">${a}</span>
</li>`})}
</ul>`}get#n(){return Pt(this.store.get(y.seen))}#t(){let e=this.course.phases.flatMap(t=>t.modules.map(({id:r})=>r));this.store.set(y.seen,{modules:e,at:Date.now()})}#r=()=>{this.#t(),this.announce(d("seenSaid")),this.dispatchEvent(new CustomEvent("hr-leave",{bubbles:!0}))}};var rn=50;function sn(n){let e=n.get(y.exported),t=typeof e=="number"?e:-1,r=0;for(let[s,o]of n.document.leaves)o[1]>t&&ce(s)!==void 0&&(r+=1);return r}var ar=new Map;function ue(n){let e=new Map;for(let[t,[r]]of n.document.leaves){if(!t.startsWith("rating/"))continue;let[,s="",o]=t.split("/",3),a=ie(r);if(a===void 0||!o)continue;let i=e.get(s);i?i.set(o,a):e.set(s,new Map([[o,a]]))}return e}function on(n,e){return n.get(e)??ar}function ir(n,e){let t=n.get(e);return typeof t=="string"?t:""}function Y(n,{roles:e}){let t=n.get(y.role),r=i=>{if(typeof i!="string")return;let l=tt(i,n.aliases);return e.find(u=>u.id===l)},s=r(t),o=e.length===0||s!==void 0||t==="",a=s&&r(n.get(y.nextRole)??s.next);return{chosen:o,role:s,also:a===s?void 0:a}}function an(n,e){return!!ir(n,y.role)&&!Y(n,e).chosen}var Ne=class extends b{connectedCallback(){super.connectedCallback(),this.addEventListener("hr-leave",this.#e)}disconnectedCallback(){super.disconnectedCallback(),this.removeEventListener("hr-leave",this.#e)}template(){return p`<div class="hr-path-top">
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
${this.#a()}`}#e=()=>{this.querySelector(".hr-path-line")?.focus()};#n(){let{done:e,total:t}=this.course.whole;return t===0?d("noCourse"):e===0?d("notBegun",{count:t}):d(e===t?"courseDone":"modulesIn",{done:e,count:t})}#t(){let{done:e,total:t}=this.course.whole,r=this.ownPage("record");return t===0||e<t||r===""?h:p`<a href=${r}>${d("printRecord")}</a>`}#r(){let{framework:e}=this.guide,t=this.ownPage("assessment");if(!e||e.roles.length===0||t==="")return h;let{role:r,chosen:s}=Y(this.store,e),o=r?d("role",{role:r.title}):d(s?"noRole":an(this.store,e)?"roleGone":"roleNotChosen");return p`<span class="hr-path-role"
>${o} (<a href=${t} aria-label=${d(s?"changeRole":"chooseRole")}
>${d(s?"change":"choose")}</a
>)</span
>`}#o(){let e=this.course.phases.filter(({modules:t})=>t.length>0);return e.length===0?h:p`<section>
<h2>${d("phases")}</h2>
<ol class="hr-list hr-rail hr-path-phases">
${e.map(({id:t,number:r,title:s,url:o})=>p`<li class="hr-stop">
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
</section>`}#s(){let{quizzes:e}=this.guide;if(e.length===0)return h;let t=a=>this.store.get(a),{passed:r,missed:s}=Qt(e.map(a=>Ut(a,t))),o=this.ownPage("quizzes");return p`<section>
<h2>${d("quizzes")}</h2>
<p>
${d("quizzesPassed",{done:r,count:e.length})}
${s>0?d("toReview",{count:s}):d("nothingToReview")}
</p>
${o===""?h:p`<p><a href=${o}>${d("toQuizzes")}</a></p>`}
</section>`}#a(){let e=this.store.leaf(y.exported)?.[1],t=sn(this.store),[r,s]=[this.ownPage("data"),this.ownPage("record")],o=e!==void 0;return p`<section>
<h2>${d("record")}</h2>
<p>
${d("keptHere")}
${o?d("exportedOn",{date:k(e)}):d("neverExported")}
${t>0?d(o?"changes":"changesNever",{count:t}):""}
${t>=rn?p`<strong>${d("exportNow")}</strong>`:h}
</p>
<ul class="hr-list hr-path-ways">
${r===""?h:p`<li><a href=${r}>${d("toData")}</a></li>`}
${s===""?h:p`<li><a href=${s}>${d("toRecord")}</a></li>`}
</ul>
</section>`}};function ln(n,e){let t=n.flatMap(s=>s.modules),r=t.flatMap(s=>(w(e.modules,s.id)?.checklists??[]).map(o=>[o,s]));return{modules:new Map(t.map(s=>[s.id,s])),checklists:new Map(r),quizzes:new Map(e.quizzes.map(s=>[s.id,s])),worksheets:new Map((e.worksheets??[]).map(s=>[s.id,s]))}}var lr=new Set(["checked","ticked","filled","agreed"]);function B(n,e,t,r=""){return{kind:n,at:e,name:t,url:r}}function dr(n,e,t){let r=n.indexOf("/"),[s,o]=[n.slice(0,r),n.slice(r+1)],a=o.split("/",1)[0]??"",[i,l]=e;switch(s){case"module":{let[u,m]=[t.modules.get(o),Se(e)];return u&&m!==void 0?B("completed",m,u.title,u.url):void 0}case"quiz":{let u=t.quizzes.get(a);return u&&typeof U(i)?.ok=="boolean"?B("checked",l,it(u),u.url):void 0}case"check":case"task":{let u=(s==="task"?t.modules:t.checklists).get(a);return u&&i===!0?B("ticked",l,u.title,u.url):void 0}case"sheet":{let u=t.worksheets.get(a);return u&&/^[^/]*\/[^/]*\/(field|row)\//.test(o)&&E(i)?B("filled",l,u.title,Oe(u)):void 0}case"assessment":{let u=de(o,i)?.at;return O(u)?B("kept",u,""):void 0}case"goal":{let u=et(o,i);return u?.reached?B("reached",u.reached,u.text):void 0}case"assigned":{let u=N(Q(i)?.date.slice(0,10)??"");return u===void 0?void 0:B("agreed",u,"")}default:return}}function dn(n,e){let t=[],r=new Map;for(let[s,o]of n){let a=dr(s,o,e);if(a===void 0)continue;if(!lr.has(a.kind)){t.push({...a,count:1});continue}let l=a.kind==="ticked"||a.kind==="agreed"?a.url:s.split("/",2)[1],u=`${a.kind} ${M(a.at)} ${l}`,m=r.get(u),c=Math.max(a.at,m?.at??0);r.set(u,{...a,at:c,count:1+(m?.count??0)})}return[...t,...r.values()].sort((s,o)=>o.at-s.at)}function cn(n){let e=new Map;for(let t of n){let r=M(t.at),s=e.get(r);s?s.push(t):e.set(r,[t])}return[...e].map(([t,r])=>({day:t,activities:r}))}function un(n,e){if(n===M(e))return"today";let t=new Date(e);return t.setDate(t.getDate()-1),n===M(t.getTime())?"yesterday":void 0}var pn=10,Ee=class extends b{#e=pn;#n;concerns(e){return[...e].some(t=>!/^(rating|learner|note|evidence)\//.test(t))}template(){this.#n??=ln(this.course.phases,this.guide);let e=dn(this.store.document.leaves,this.#n),t=cn(e.slice(0,this.#e)),r=Date.now();return p`<h2>${d("recent")}</h2>
${t.length===0?p`<p>${d("nothingYet")}</p>`:h}
${t.map(({day:s,activities:o})=>{let a=un(s,r);return p`<div class="hr-day">
<h3>${a?d(a):k(N(s)??r)}</h3>
<ul class="hr-list hr-done-list">
${o.map(i=>p`<li>${this.#t(i)}</li>`)}
</ul>
</div>`})}
${e.length>this.#e?p`<button type="button" class="hr-button" @click=${()=>this.#r(e.length)}>
${d("more")}
</button>`:h}`}#t({kind:e,name:t,url:r,count:s}){let o=(a,i)=>p`<a href=${a}>${i}</a>`;switch(e){case"agreed":return p`${d(e,{count:s})}`;case"reached":return p`${d("goalReached")}: ${t}`;case"kept":{let a=this.ownPage("assessment"),i=d("selfAssessment");return p`${d("kept")} ${a===""?i:o(a,i)}`}default:return p`${d(e,{count:s})} ${o(this.address(r),t)}`}}#r(e){this.#e+=pn,this.requestPaint(),this.announce(d("shownOf",{shown:Math.min(this.#e,e),count:e}))}};var Ce=class extends b{concerns(e){return[...e].some(t=>t.startsWith("sheet/"))}template(){let e=Vt(this.store.document.leaves),t=(this.guide.worksheets??[]).flatMap(r=>{let s=e.get(r.id)??[];return s.some(lt)?[this.#e(r,s)]:[]});return t.length===0?p``:p`<section>
<h2>${d("worksheets")}</h2>
<ul class="hr-list hr-path-sheets">
${t}
</ul>
</section>`}#e(e,t){let r=i=>d("sheetFilled",{done:Xt(e.fields,i),count:e.fields.length}),s=t.flatMap((i,l)=>lt(i)?[[i.name||d("sheetUnnamed",{number:l+1}),r(i)]]:[]),[o]=s,a=t.length===1&&t[0]?.name==="";return p`<li>
<a href=${this.address(Oe(e))}>${e.title}</a>
${a&&o?p`<span class="hr-meta">${o[1]}</span>`:h}
${a?h:p`<ul class="hr-list">
${s.map(([i,l])=>p`<li><bdi>${i}</bdi> <span class="hr-meta">${l}</span></li>`)}
</ul>`}
</li>`}};function pe({competency:n,scale:e},t){let r=e.levels[t-1];return r?w(n.levels,r.id)?.title||r.title:""}var C=[335,220],fn=150,cr=3,ur=12,mn=15;function hn(n){return n.length>=cr&&n.length<=ur}function gn(n,e,t){let r=2*Math.PI*n/e,s=o=>Math.round(o*10)/10;return[s(C[0]+t*Math.sin(r)),s(C[1]-t*Math.cos(r))]}function me(n){return n.map((e,t)=>gn(t,n.length,fn*e))}function dt(n){return n.map(e=>e.join()).join(" ")}function yn(n){return n.map(({number:e,title:t},r)=>{let[s,o]=gn(r,n.length,fn+22),a=s-C[0],i=Math.abs(a)<40?"middle":a>0?"start":"end",l=i==="middle"?Pe(t,32,2):Pe(t,19,3),u=mn*(l.length-1),m=o<C[1],c=i==="middle"?m?o-18-u:o+27:o+5-u/2;return{number:e,at:[s,o],anchor:i,x:i==="middle"?s:s+(i==="start"?16:-16),lines:l.map((f,g)=>({text:f,y:c+mn*g}))}})}function wn(n){let e=n.flatMap(r=>[r.at[1],...r.lines.map(({y:s})=>s)]),t=Math.floor(Math.min(...e))-16;return[t,Math.ceil(Math.max(...e))+10-t]}function Pe(n,e,t){let r=[],s="";for(let i of n.split(/\s+/)){let l=s?`${s} ${i}`:i;l.length<=e||!s?s=l:(r.push(s),s=i)}r.push(s);let o=i=>i.length>e?`${i.slice(0,e-1)}…`:i;if(r.length<=t)return r.map(o);let a=r[t-1]??"";return[...r.slice(0,t-1).map(o),`${a.slice(0,e-1)}…`]}var fe={width:360,step:44},ct=R``,mr=[["target","agreedWith",({agreed:n})=>n!==void 0],["self","you",()=>!0],["outline","target",({target:n})=>n>0],["before","last",({before:n})=>n!==void 0]];function xn(n){let{axes:e}=n,t=hn(e);return p`<figure class="hr-figure hr-figure-${t?"radar":"bars"}">
<div class="hr-figure-box">${t?fr(n):hr(n)}</div>
</figure>
<ul class="hr-list hr-legend">
${mr.map(([r,s,o])=>e.some(o)?p`<li>
<span class="hr-legend-${r}" aria-hidden="true"></span>${T(s)}
</li>`:h)}
</ul>`}function $n(n,e,t){return R`<title id="${n}-title">${e}</title><desc id="${n}-desc">${t}</desc>`}function fr({name:n,title:e,axes:t,levels:r=[]}){let s=r.length||Math.max(...t.map(c=>c.levels)),o=yn(t),[a,i]=wn(o),l=c=>me(t.map(f=>(c(f)??0)/f.levels)),u=(c,f,g)=>l(f).map(([x,F],P)=>{let D=t[P];return f(D)===void 0?ct:R`<circle class=${`hr-radar-${c}`} cx=${x} cy=${F} r=${g(D)}></circle>`}),m=(c,f)=>t.some(g=>f(g))?R`<polygon class=${`hr-radar-${c}`} points=${dt(l(f))}></polygon>`:ct;return p`<svg
class="hr-radar"
viewBox="0 ${a} ${670} ${i}"
role="img"
aria-labelledby="${n}-title ${n}-desc"
>
${$n(n,e,T("figureOf",{count:t.length}))}
${Array.from({length:s},(c,f)=>{let g=me(t.map(()=>(f+1)/s));return R`<polygon class="hr-radar-ring" points=${dt(g)}></polygon>`})}
${me(t.map(()=>1)).map(([c,f])=>R`<line class="hr-radar-spoke" x1=${C[0]} y1=${C[1]} x2=${c} y2=${f}></line>`)}
${m("outline",({target:c})=>c)} ${m("before",({before:c})=>c)}
${m("agreed",({agreed:c})=>c)} ${m("self",({self:c})=>c)}
${u("hollow",({self:c})=>c,({self:c,agreed:f})=>c===f?9:5.5)}
${u("mark",({agreed:c})=>c,()=>5.5)}
${r.map((c,f)=>{let[[,g]=C]=me(t.map(()=>(f+1)/s));return R`<text class="hr-radar-level" x=${C[0]+4} y=${g+12}>${c}</text>`})}
${o.map(c=>R`<text class="hr-radar-number" x=${c.at[0]} y=${c.at[1]+5} text-anchor="middle">${c.number}</text>${c.lines.map(({y:f,text:g})=>R`<text class="hr-radar-title" x=${c.x} y=${f} text-anchor=${c.anchor}>${g}</text>`)}`)}
</svg>`}function hr({name:n,title:e,axes:t}){return p`<svg
class="hr-bars"
viewBox="0 0 ${fe.width} ${fe.step*t.length}"
role="img"
aria-labelledby="${n}-title ${n}-desc"
>
${$n(n,e,T("barsOf",{count:t.length}))}
${t.map((r,s)=>{let o=s*fe.step,a=u=>Math.round(fe.width*u/r.levels),i=(u,m)=>m?R`<line class=${`hr-bar-${u}`} x1=${a(m)-1.5} x2=${a(m)-1.5} y1=${o+20} y2=${o+38}></line>`:ct,l=(u,m,c,f)=>R`<rect class=${`hr-bar${u}`} x="1" y=${o+c} width=${Math.max(0,a(m??0)-2)} height=${f}></rect>`;return R`<text class="hr-bar-title" x="0" y=${o+14}>${r.number} ${Pe(r.title,48,1)[0]}</text>
<rect class="hr-bar-track" x="0.5" y=${o+23.5} width=${fe.width-1} height="11"></rect>
${l("",r.agreed,24,5)}
${r.agreed===void 0?l("-self",r.self,24,10):l("-self",r.self,30,4)}
${Array.from({length:r.levels-1},(u,m)=>{let c=a(m+1);return R`<line class="hr-bar-step" x1=${c} x2=${c} y1=${o+23} y2=${o+35}></line>`})}
${i("target",r.target)} ${i("before",r.before)}`})}
</svg>`}function bn(n,e){let t=(r,s,o)=>p`<span class="hr-stands"
><span class="hr-${r}" aria-hidden="true"></span>${T(s,{level:o})}</span
>`;return p`${n===void 0?h:t("solid","agreed",n)}
${t("hollow","own",e)}`}var vn=12,gr=3;function Rn(n){return n.gap===0&&!X(n)}var _e=class extends b{concerns(e){return[...e].some(t=>/^(rating|learner|assigned)\//.test(t))}template(){let{framework:e}=this.guide,t=this.ownPage("assessment");if(!e||t==="")return p``;let{role:r}=Y(this.store,e),s=De(e,this.store.document.leaves),o=this.ownPage("data");return p`<h2>${d("standing")}</h2>
${r?this.#n(e,r,s):p`<p>${this.#e(e)}</p>`}
${s.size>0?Re("",()=>this.requestPaint()):h}
<ul class="hr-list hr-path-ways">
<li><a href=${t}>${d("toAssessment")}</a></li>
${o===""?h:p`<li><a href="${o}#hr-import">${d("toAgreed")}</a></li>`}
</ul>`}#e(e){let t=ue(this.store),r=e.competencies.filter(({deprecated:o})=>!o),s=r.filter(o=>{let a=w(e.scales,o.scale);return a&&Te(o,a,on(t,o.id)).assessed});return d("assessed",{done:s.length,count:r.length})}#n(e,t,r){let s=j(e,t,ue(this.store),r),o=s.filter(g=>!Rn(g)),a=o.length,i=o.filter(X),l={role:t.title,count:a};if(s.length>0&&a===0)return p`<p>${d("irrelevant",l)}</p>`;if(i.length===0)return p`<p>${d("askedByRole",l)}</p>`;let u=i.filter(({gap:g})=>g>0),m=u.slice(0,gr).map(({competency:g})=>g.title),c=a-i.length,f=i.length-u.length;return p`<p>
${d("targetsMet",{...l,done:f})}
${m.length>0?d("biggest",{names:V(m)}):""}
${c>0?d("notAssessedYet",{count:c}):""}
</p>
${this.#t(e,t,s)}`}#t(e,t,r){let s=r.slice(0,vn).map(c=>{let f=w(e.scales,c.competency.scale);return{...c,title:x=>f?pe({...c,scale:f},x):"",levels:f?.levels.length??1}}),o=s.map(({competency:c,standing:{assessed:f,rank:g},assigned:x,rank:F,levels:P},D)=>({number:D+1,title:c.title,levels:P,self:f?g:void 0,agreed:x,target:F,before:void 0})),a=o.some(({agreed:c})=>c!==void 0),[i]=s,l=s.every(({competency:c})=>c.scale===i?.competency.scale),u=i&&w(e.scales,i.competency.scale),m=l&&u?u.levels.map(({title:c})=>c):[];return p`<div class="hr-path-standing">
${o.length<r.length?h:p`<div>
${xn({name:"hr-path",title:d("figure",{role:t.title}),axes:o,levels:m})}
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
<th scope="col">${T(a?"both":"you")}</th>
<th scope="col">${d("target")}</th>
</tr>
</thead>
<tbody>
${s.map((c,f)=>this.#r(c,f+1,a))}
</tbody>
</table>
${o.length<r.length?p`<p class="hr-meta">${d("standingTop",{count:vn,all:r.length})}</p>`:h}
</div>
</div>`}#r(e,t,r){let{competency:s,standing:o,assigned:a,rank:i,gap:l,target:u,title:m}=e,c=o.assessed?m(o.rank)||d("notYet"):d(Rn(e)?"notRelevant":"notAssessed"),f=X(e)&&l===0?p` <span class="hr-reached">${d("reached")}</span>`:h;return p`<tr>
<td>${t}</td>
<th scope="row"><a href=${this.address(s.url)}>${s.title}</a></th>
<td>
${r?bn(a===void 0?a:m(a)||d("notYet"),c):c}${f}
</td>
<td>${m(i)}${u.required?h:p` <small>${d("optional")}</small>`}</td>
</tr>`}};function An(n,e,t,r,s,o,a=new Map){let i=new Map;for(let $ of s){let _=w(r,$);_&&i.set($,_)}let l=xr(i),u=new Map([...i.keys()].map(($,_)=>[$,_])),m=j(n,e,t,a),c=new Map,[f,g,x]=[[],[],[]],F=m.flatMap(wr);for(let $ of m){if(!$.next)continue;let[_,Fe]=[$.competency.id,$.next.level],ze=(v,we)=>{we.length>0&&v.push({competency:_,level:Fe,statements:we})};ze(x,$.next.unrated);let He=$.next.met.length<$.next.needed?$.next.unmet:[],ft=$r(`${_}/${Fe}`,He,l,u),ht=ft.filter(({module:v})=>!o.has(v));for(let{module:v,statements:we}of ht){let Ln={competency:_,level:Fe,statements:we,required:$.target.required};he(c,v,Ln)}let gt=new Set(ft.flatMap(({statements:v})=>v)),Tn=new Set(ht.flatMap(({statements:v})=>v)),Dn=He.filter(v=>!gt.has(v)),On=He.filter(v=>gt.has(v)&&!Tn.has(v));ze(f,Dn),ze(g,On)}let P=new Map([...i].filter(([$])=>!o.has($))),D=br([...c.keys()],P);vr(D,P,c);let Z=D.map($=>({module:$,reasons:c.get($)??[]}));return{kind:yr(m),steps:Z,untaught:f,practise:g,unrated:x,agree:F}}function yr(n){return n.some(X)?n.every(({gap:e})=>e===0)?"all-met":"steps":"nothing-rated"}function wr({competency:n,target:e,gap:t,next:r}){if(t===0||r&&!rt(r))return[];let s=r?.level??e.level;return[{competency:n.id,level:s,statements:r?.met??[]}]}function he(n,e,t){let r=n.get(e);r?r.push(t):n.set(e,[t])}function xr(n){let e=new Map;for(let[t,{teaches:r}]of n)for(let s of new Set(r))he(e,s,t);return e}function $r(n,e,t,r){if(e.length===0)return[];let s=new Map;for(let l of e)for(let u of t.get(`${n}/${l}`)??[])he(s,u,l);let o=new Set(t.get(n)),a=[...s.keys()].sort((l,u)=>(r.get(l)??0)-(r.get(u)??0)),i=[...o].filter(l=>!s.has(l));return[...a,...i].map(l=>({module:l,statements:o.has(l)?e:s.get(l)??[]}))}function br(n,e){let t=[],r=new Set;for(let s of n){let o=[{id:s,ready:!1}];for(let a=o.pop();a;a=o.pop()){let{id:i,ready:l}=a;if(l)t.push(i);else if(!r.has(i)){r.add(i),o.push({id:i,ready:!0});let u=(e.get(i)?.requires??[]).filter(m=>e.has(m));for(let m of u.reverse())o.push({id:m,ready:!1})}}}return t}function vr(n,e,t){let r=new Map(n.map((o,a)=>[o,a])),s=new Map;n.forEach((o,a)=>{for(let i of new Set(e.get(o)?.requires))(r.get(i)??a)<a&&he(s,i,o)});for(let o of[...n].reverse())for(let a of s.get(o)??[]){let i=t.get(a)??[],l=i.find(({required:u})=>u)??i[0];l&&he(t,o,{...l,statements:[],prerequisiteOf:a})}}var Rr=2;function ut({framework:n},e){return n.competencies.find(t=>t.id===e)}function ye(n,e){return ut(n,e)?.title??e}function ge({framework:n,...e},t,r){let s=ut({framework:n,...e},t),o=s&&w(n.scales,s.scale);if(!s||!o)return r;let a=o.levels.findIndex(i=>i.id===r)+1;return pe({competency:s,scale:o},a)||r}function Ar(n){return n.replace(/[.\s]+$/u,"")}function kr(n,{competency:e,level:t,statements:r}){let s=ut(n,e),o=s&&n.text(s),a=n.role.targets.find(u=>u.competency===e),i=new Map,l=(u,{text:m})=>{i.set(u,Ar(m))};for(let u of(o&&w(o.levels,t)?.statements)??[])l(u.id,u);for(let u of a?.statements??[])l(K(n.role.id,u.id),u);return r.flatMap(u=>i.get(u)||[])}function pt(n,e){let t=kr(n,e).slice(0,Rr);if(t.length===0)return"";let r=e.statements.length-t.length,s=t.map(o=>d("quote",{text:o}));return r>0&&s.push(d("moreQuotes",{count:r})),`: ${V(s)}`}function Sr(n,{competency:e,level:t,required:r}){let s=n.role.targets.find(a=>a.competency===e)?.level??t,o={competency:ye(n,e),level:ge(n,e,t),target:ge(n,e,s)};return r?d(s===t?"youNeed":"youNeedFirst",o):d("wouldHelp",{...o,level:o.target})}function kn(n,{reasons:e}){let[t,...r]=e.filter(a=>a.prerequisiteOf===void 0),s=[];if(t){let a=t.statements.length;s.push(d("teaches",{start:Sr(n,t),count:a,quotes:pt(n,t)}));let i=new Set(r.map(({competency:l})=>ye(n,l)));i.size>0&&s.push(d("alsoHelps",{names:V([...i])}))}let o=new Set(e.flatMap(({prerequisiteOf:a})=>a??[]));return o.size>0&&s.push(d("prerequisite",{names:V([...o].map(n.module))})),s.join(" ")}function Sn(n,e,t){let{framework:r}=n;return e.flatMap(({competency:s,level:o})=>{let a=t.find(({competency:c})=>c.id===s),i=a&&w(r.scales,a.competency.scale);if(!a||!i)return[];let l=c=>pe({competency:a.competency,scale:i},c)||d("notYetLevel"),[u,m]=[a.standing.rank,a.assigned??0];return d(u>m?"agreeHigher":"agreeNothing",{competency:ye(n,s),own:l(u),assigned:l(m),target:ge(n,s,o)})})}function Mn({untaught:n,practise:e,unrated:t}){return[["practise",e],["untaught",n],["unrated",t]].filter(([,r])=>r.length>0)}var Ge=3,mt=5,Ie=class extends b{#e=!1;concerns(e){return[...e].some(t=>/^(rating|module|learner|assigned)\//.test(t))}template(){let{framework:e}=this.guide;if(!e||e.roles.length===0||this.ownPage("assessment")==="")return p``;let{role:t,chosen:r,also:s}=Y(this.store,e);if(!t)return this.#t(d(r?"noRoleSteps":"chooseToSee"),d("startAssessment"));let a=this.course.phases.flatMap(g=>g.modules).map(({id:g})=>g),i=new Set(a.filter(g=>this.course.completedAt(g)!==void 0)),l=ue(this.store),{modules:u}=this.guide,m=De(e,this.store.document.leaves),c=An(e,t,l,u,a,i,m),f=j(e,t,l,m);return c.kind==="nothing-rated"?f.every(({gap:g})=>g===0)?this.#t(d("irrelevantSteps",{role:t.title}),d("toAssessment")):this.#t(d("rateToSee",{role:t.title}),d("startAssessment")):c.kind==="all-met"?this.#r(t,s,m.size>0):this.#o(c,this.#n(e,t),f)}#n(e,t){let r=new Map(this.course.phases.flatMap(o=>o.modules).map(({id:o,title:a})=>[o,a]));return{framework:e,role:t,module:o=>r.get(o)??o,text:o=>{let a=this.text(o);return a==="failed"?void 0:a}}}#t(e,t,r=this.ownPage("assessment")){return p`<h2>${d("steps")}</h2>
<p>${e}</p>
<p><a class="hr-button" href=${r}>${t}</a></p>`}#r(e,t,r){if(!t){let o=d(r?"allMetAgreed":"allMet",{role:e.title});return this.#t(o,d("toAssessment"))}let s=d("allMetNext",{role:e.title,next:t.title});return this.#t(s,d("lookAt",{role:t.title}),this.address(t.url))}#o(e,t,r){let{steps:s,agree:o}=e,a=this.#e?s:s.slice(0,Ge),i=a.length,l=e.untaught.length+e.practise.length+o.length===0,u=new Map(this.course.phases.flatMap(m=>m.modules.map(c=>[c.id,{module:c,phase:m}])));return p`<h2>${i>0?d("nextSteps",{count:i}):d("steps")}</h2>
${i>0?p`<ol class="hr-list hr-rail hr-steps">
${a.map((m,c)=>{let{module:f,phase:g}=u.get(m.module)??{};if(!f||!g)return h;let x=f.minutes?`${d("minutes",{count:f.minutes})}, `:"";return p`<li class="hr-stop" state=${c===0?"next":"open"}>
<span class="hr-mark" aria-hidden="true"></span>
<div class="hr-row">
<h3 class="hr-card-title">
<a href=${this.address(f.url)}>${f.title}</a>
</h3>
<p class="hr-meta">${x}${d("phase",{number:g.number})}</p>
<p class="hr-why">${kn(t,m)}</p>
</div>
</li>`})}
</ol>`:p`<p>${d(l?"onlyUnrated":"noModules")}</p>`}
${s.length>Ge?this.#s(s.length):h}
${o.length>0?p`<h3>${d("agree")}</h3>
<ul>
${Sn(t,o,r).map(m=>p`<li>${m}</li>`)}
</ul>`:h}
${this.#a(e,t,i===0)} ${this.#i()}`}#s(e){let t=()=>{this.#e=!this.#e,this.requestPaint(),this.announce(d("shown",{count:this.#e?e:Ge}))};return p`<p>
<button type="button" class="hr-button" aria-expanded=${this.#e} @click=${t}>
${this.#e?d("showFewer",{count:Ge}):d("showAll",{count:e})}
</button>
</p>`}#a(e,t,r){let s=Mn(e);if(s.length===0)return h;let o=(a,i)=>{let{competency:l,level:u,statements:m}=i,c={competency:ye(t,l),level:ge(t,l,u),count:m.length};return p`<li>
${d("remaining",c)}${r&&a!=="unrated"?pt(t,i):""}
</li>`};return p`<details class="hr-fold hr-besides" ?open=${r}>
<summary>${d("otherGaps")}</summary>
${s.map(([a,i])=>p`<p>${d(a)}</p>
<ul>
${i.slice(0,mt).map(l=>o(a,l))}
${i.length>mt?p`<li>${d("moreGaps",{count:i.length-mt})}</li>`:h}
</ul>`)}
<p><a href=${this.ownPage("assessment")}>${d("toAssessment")}</a></p>
</details>`}#i(){let e=this.closest("[data-rules]")?.dataset.rules;return e?p`<p class="hr-meta"><a href=${e}>${d("rules")}</a></p>`:h}};$t({"handrail-path":Ne,"handrail-steps":Ie,"handrail-gaps":_e,"handrail-news":Le,"handrail-goals":ke,"handrail-sheets":Ce,"handrail-recent":Ee});})();
