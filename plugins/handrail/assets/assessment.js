"use strict";(()=>{var Re=globalThis,Je=t=>t,ee=Re.trustedTypes,Ye=ee?ee.createPolicy("lit-html",{createHTML:t=>t}):void 0,Se="$lit$",M=`lit$${Math.random().toFixed(9).slice(2)}$`,Te="?"+M,pn=`<${Te}>`,E=document,Y=()=>E.createComment(""),V=t=>t===null||typeof t!="object"&&typeof t!="function",Me=Array.isArray,Qe=t=>Me(t)||typeof t?.[Symbol.iterator]=="function",ke=`[ 	
\f\r]`,J=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,Ve=/-->/g,ze=/>/g,N=RegExp(`>|${ke}(?:([^\\s"'>=/]+)(${ke}*=${ke}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),Ke=/'/g,qe=/"/g,Ze=/^(?:script|style|textarea|title)$/i,Oe=t=>(e,...n)=>({_$litType$:t,strings:e,values:n}),u=Oe(1),x=Oe(2),ar=Oe(3),S=Symbol.for("lit-noChange"),f=Symbol.for("lit-nothing"),Xe=new WeakMap,D=E.createTreeWalker(E,129);function et(t,e){if(!Me(t)||!t.hasOwnProperty("raw"))throw Error("invalid template strings array");return Ye!==void 0?Ye.createHTML(e):e}var tt=(t,e)=>{let n=t.length-1,r=[],o,s=e===2?"<svg>":e===3?"<math>":"",i=J;for(let a=0;a<n;a++){let l=t[a],p,m,c=-1,g=0;for(;g<l.length&&(i.lastIndex=g,m=i.exec(l),m!==null);)g=i.lastIndex,i===J?m[1]==="!--"?i=Ve:m[1]!==void 0?i=ze:m[2]!==void 0?(Ze.test(m[2])&&(o=RegExp("</"+m[2],"g")),i=N):m[3]!==void 0&&(i=N):i===N?m[0]===">"?(i=o??J,c=-1):m[1]===void 0?c=-2:(c=i.lastIndex-m[2].length,p=m[1],i=m[3]===void 0?N:m[3]==='"'?qe:Ke):i===qe||i===Ke?i=N:i===Ve||i===ze?i=J:(i=N,o=void 0);let h=i===N&&t[a+1].startsWith("/>")?" ":"";s+=i===J?l+pn:c>=0?(r.push(p),l.slice(0,c)+Se+l.slice(c)+M+h):l+M+(c===-2?a:h)}return[et(t,s+(t[n]||"<?>")+(e===2?"</svg>":e===3?"</math>":"")),r]},z=class t{constructor({strings:e,_$litType$:n},r){let o;this.parts=[];let s=0,i=0,a=e.length-1,l=this.parts,[p,m]=tt(e,n);if(this.el=t.createElement(p,r),D.currentNode=this.el.content,n===2||n===3){let c=this.el.content.firstChild;c.replaceWith(...c.childNodes)}for(;(o=D.nextNode())!==null&&l.length<a;){if(o.nodeType===1){if(o.hasAttributes())for(let c of o.getAttributeNames())if(c.endsWith(Se)){let g=m[i++],h=o.getAttribute(c).split(M),y=/([.?@])?(.*)/.exec(g);l.push({type:1,index:s,name:y[2],strings:h,ctor:y[1]==="."?ne:y[1]==="?"?re:y[1]==="@"?oe:C}),o.removeAttribute(c)}else c.startsWith(M)&&(l.push({type:6,index:s}),o.removeAttribute(c));if(Ze.test(o.tagName)){let c=o.textContent.split(M),g=c.length-1;if(g>0){o.textContent=ee?ee.emptyScript:"";for(let h=0;h<g;h++)o.append(c[h],Y()),D.nextNode(),l.push({type:2,index:++s});o.append(c[g],Y())}}}else if(o.nodeType===8)if(o.data===Te)l.push({type:2,index:s});else{let c=-1;for(;(c=o.data.indexOf(M,c+1))!==-1;)l.push({type:7,index:s}),c+=M.length-1}s++}}static createElement(e,n){let r=E.createElement("template");return r.innerHTML=e,r}};function P(t,e,n=t,r){if(e===S)return e;let o=r!==void 0?n._$Co?.[r]:n._$Cl,s=V(e)?void 0:e._$litDirective$;return o?.constructor!==s&&(o?._$AO?.(!1),s===void 0?o=void 0:(o=new s(t),o._$AT(t,n,r)),r!==void 0?(n._$Co??=[])[r]=o:n._$Cl=o),o!==void 0&&(e=P(t,o._$AS(t,e.values),o,r)),e}var te=class{constructor(e,n){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=n}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(e){let{el:{content:n},parts:r}=this._$AD,o=(e?.creationScope??E).importNode(n,!0);D.currentNode=o;let s=D.nextNode(),i=0,a=0,l=r[0];for(;l!==void 0;){if(i===l.index){let p;l.type===2?p=new F(s,s.nextSibling,this,e):l.type===1?p=new l.ctor(s,l.name,l.strings,this,e):l.type===6&&(p=new se(s,this,e)),this._$AV.push(p),l=r[++a]}i!==l?.index&&(s=D.nextNode(),i++)}return D.currentNode=E,o}p(e){let n=0;for(let r of this._$AV)r!==void 0&&(r.strings!==void 0?(r._$AI(e,r,n),n+=r.strings.length-2):r._$AI(e[n])),n++}},F=class t{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(e,n,r,o){this.type=2,this._$AH=f,this._$AN=void 0,this._$AA=e,this._$AB=n,this._$AM=r,this.options=o,this._$Cv=o?.isConnected??!0}get parentNode(){let e=this._$AA.parentNode,n=this._$AM;return n!==void 0&&e?.nodeType===11&&(e=n.parentNode),e}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(e,n=this){e=P(this,e,n),V(e)?e===f||e==null||e===""?(this._$AH!==f&&this._$AR(),this._$AH=f):e!==this._$AH&&e!==S&&this._(e):e._$litType$!==void 0?this.$(e):e.nodeType!==void 0?this.T(e):Qe(e)?this.k(e):this._(e)}O(e){return this._$AA.parentNode.insertBefore(e,this._$AB)}T(e){this._$AH!==e&&(this._$AR(),this._$AH=this.O(e))}_(e){this._$AH!==f&&V(this._$AH)?this._$AA.nextSibling.data=e:this.T(E.createTextNode(e)),this._$AH=e}$(e){let{values:n,_$litType$:r}=e,o=typeof r=="number"?this._$AC(e):(r.el===void 0&&(r.el=z.createElement(et(r.h,r.h[0]),this.options)),r);if(this._$AH?._$AD===o)this._$AH.p(n);else{let s=new te(o,this),i=s.u(this.options);s.p(n),this.T(i),this._$AH=s}}_$AC(e){let n=Xe.get(e.strings);return n===void 0&&Xe.set(e.strings,n=new z(e)),n}k(e){Me(this._$AH)||(this._$AH=[],this._$AR());let n=this._$AH,r,o=0;for(let s of e)o===n.length?n.push(r=new t(this.O(Y()),this.O(Y()),this,this.options)):r=n[o],r._$AI(s),o++;o<n.length&&(this._$AR(r&&r._$AB.nextSibling,o),n.length=o)}_$AR(e=this._$AA.nextSibling,n){for(this._$AP?.(!1,!0,n);e!==this._$AB;){let r=Je(e).nextSibling;Je(e).remove(),e=r}}setConnected(e){this._$AM===void 0&&(this._$Cv=e,this._$AP?.(e))}},C=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,n,r,o,s){this.type=1,this._$AH=f,this._$AN=void 0,this.element=e,this.name=n,this._$AM=o,this.options=s,r.length>2||r[0]!==""||r[1]!==""?(this._$AH=Array(r.length-1).fill(new String),this.strings=r):this._$AH=f}_$AI(e,n=this,r,o){let s=this.strings,i=!1;if(s===void 0)e=P(this,e,n,0),i=!V(e)||e!==this._$AH&&e!==S,i&&(this._$AH=e);else{let a=e,l,p;for(e=s[0],l=0;l<s.length-1;l++)p=P(this,a[r+l],n,l),p===S&&(p=this._$AH[l]),i||=!V(p)||p!==this._$AH[l],p===f?e=f:e!==f&&(e+=(p??"")+s[l+1]),this._$AH[l]=p}i&&!o&&this.j(e)}j(e){e===f?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,e??"")}},ne=class extends C{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===f?void 0:e}},re=class extends C{constructor(){super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==f)}},oe=class extends C{constructor(e,n,r,o,s){super(e,n,r,o,s),this.type=5}_$AI(e,n=this){if((e=P(this,e,n,0)??f)===S)return;let r=this._$AH,o=e===f&&r!==f||e.capture!==r.capture||e.once!==r.once||e.passive!==r.passive,s=e!==f&&(r===f||o);o&&this.element.removeEventListener(this.name,this,r),s&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){typeof this._$AH=="function"?this._$AH.call(this.options?.host??this.element,e):this._$AH.handleEvent(e)}},se=class{constructor(e,n,r){this.element=e,this.type=6,this._$AN=void 0,this._$AM=n,this.options=r}get _$AU(){return this._$AM._$AU}_$AI(e){P(this,e)}},nt={M:Se,P:M,A:Te,C:1,L:tt,R:te,D:Qe,V:P,I:F,H:C,N:re,U:oe,B:ne,F:se},mn=Re.litHtmlPolyfillSupport;mn?.(z,F),(Re.litHtmlVersions??=[]).push("3.3.3");var rt=(t,e,n)=>{let r=n?.renderBefore??e,o=r._$litPart$;if(o===void 0){let s=n?.renderBefore??null;r._$litPart$=o=new F(e.insertBefore(Y(),s),s,void 0,n??{})}return o._$AI(t),o};var fn=new Intl.PluralRules("en");function _e(t){return(e,n={})=>{let r=t[e];return(typeof r=="string"?r:(i=>i[fn.select(Number(n.count))]??i.other)(r)).replace(/\{(\w+)\}/g,(i,a)=>String(n[a]??i))}}var hn;function ot(t){hn=t}var st=globalThis;function k(){if(st.handrail===void 0)throw new Error("handrail.js was not loaded before this script");return st.handrail}function Le(t){ot(k());for(let[e,n]of Object.entries(t))customElements.get(e)===void 0&&customElements.define(e,n)}function it(t){return new Promise((e,n)=>{let r=document.createElement("script");r.src=t,r.addEventListener("load",()=>e()),r.addEventListener("error",()=>{r.remove(),n(new Error(`could not load ${t}`))}),document.head.append(r)})}var at=globalThis,ie=class{#t;#e=new Set;#n=new Map;constructor(e){this.#t=e}get(e,n){let{id:r,text:o}=e,s=at.handrailTexts?.[r];if(s!==void 0)return s;if(this.#e.has(r))return"failed";let i=this.#n.get(r);if(i!==void 0){i.add(n);return}this.#n.set(r,new Set([n]));let a=()=>{at.handrailTexts?.[r]===void 0&&this.#e.add(r);let l=this.#n.get(r)??[];this.#n.delete(r);for(let p of l)p()};it(new URL(o,this.#t()).href).then(a,a)}};var gn=globalThis,yn={framework:null,modules:{},quizzes:[]},$n=new ie(()=>k().root),ae=class extends HTMLElement{#t;#e=!1;get store(){return k().store}get course(){return k().course}get guide(){return gn.handrailGuide??yn}address(e){return new URL(e,k().root).href}ownPage(e){let n=k().own[e];return n===void 0?"":this.address(n)}announce(e){k().announce(e)}text(e){return $n.get(e,()=>this.requestPaint())}connectedCallback(){this.#t??=this.store.subscribe(e=>{this.concerns(e)&&this.requestPaint()}),this.paint()}disconnectedCallback(){this.#t?.(),this.#t=void 0}requestPaint(){this.#e||(this.#e=!0,queueMicrotask(()=>{this.#e=!1,this.isConnected&&this.paint()}))}paint(){this.querySelector(":scope > .hr-app-wait")?.remove(),rt(this.template(),this)}concerns(e){return!0}};function vn(t){return t==="consistently"||t==="helps-others"}function T(t,e){return Object.prototype.hasOwnProperty.call(t,e)?t[e]:void 0}function bn(t,e){return Math.max(1,Math.ceil(e*t-1e-9))}function K({met:t,unmet:e,unrated:n}){return t.length+e.length+n.length===0}function wn({met:t,unrated:e,needed:n}){return e.length===0&&t.length>=n}function le(t,e,n,r){return e.levels.map(({id:o},s)=>{let i=[],a=[],l=[],p=T(t.levels,o)?.statements??[];for(let c of r?.level===o?[...p,...r.statements]:p){let g=n.get(c);g!=="not-relevant"&&(g===void 0?l:vn(g)?i:a).push(c)}let m=bn(i.length+a.length+l.length,e.met);return{level:o,rank:s+1,met:i,unmet:a,unrated:l,needed:m}})}function de(t,e){let n=t.filter(o=>!K(o)),r=-1;return n.every((o,s)=>{let i=wn(o);return i&&(r=s),i||!e}),{assessed:n.some(({met:o,unmet:s})=>o.length+s.length>0),rank:n[r]?.rank??0,level:n[r]?.level??null,next:n[r+1]??null}}var Wr=5*1024*1024;function lt(t){return Number.isInteger(t)&&t>=0&&t<=864e13}var De=["not-yet","sometimes","consistently","helps-others","not-relevant"];function W(t,e){return`${t}:${e}`}var $={module:t=>`module/${t}`,answer:(t,e)=>`quiz/${t}/${e}`,rating:(t,e)=>`rating/${t}/${e}`,note:t=>`note/${t}`,evidence:t=>`evidence/${t}`,assessment:t=>`assessment/${t}`,goal:t=>`goal/${t}`,role:"learner/role",nextRole:"learner/next-role",name:"learner/name",seed:"learner/seed",seen:"learner/seen",exported:"learner/exported"};function Ne(t){return typeof t=="object"&&t!==null&&!Array.isArray(t)}function q(t){return typeof t=="string"?t:""}function ce(t,e){let n=new Map;if(!Ne(t))return n;for(let[r,o]of Object.entries(t)){let s=e(o);s!==void 0&&n.set(r,s)}return n}function Ee(t){return De.find(e=>e===t)}function dt(t,e){if(!Ne(e))return;let{at:n,framework:r,role:o}=e;if(!(!lt(n)||!Ne(r)))return{id:t,at:n,framework:{id:q(r.id),version:q(r.version)},role:q(o),ratings:ce(e.ratings,s=>ce(s,Ee)),notes:ce(e.notes,s=>q(s)||void 0),evidence:ce(e.evidence,s=>q(s)||void 0)}}function ct(t){let e=[...t.ratings].map(([n,r])=>[n,Object.fromEntries(r)]);return{at:t.at,framework:{...t.framework},role:t.role,ratings:Object.fromEntries(e),notes:Object.fromEntries(t.notes),evidence:Object.fromEntries(t.evidence)}}var kn=new Map;function Rn(t){let e=new Map;for(let[n,[r]]of t.document.leaves){if(!n.startsWith("rating/"))continue;let[,o="",s]=n.split("/",3),i=Ee(r);if(i===void 0||!s)continue;let a=e.get(o);a?a.set(s,i):e.set(o,new Map([[s,i]]))}return e}function v(t,e){return t.get(e)??kn}function G(t,e){let n=t.get(e);return typeof n=="string"?n:""}function ut(t,e){let n=new Map;for(let[r,[o]]of t.document.leaves)r.startsWith(e)&&typeof o=="string"&&o!==""&&n.set(r.slice(e.length),o);return n}function mt(t,{roles:e}){let n=t.get($.role),r=a=>e.find(l=>l.id===a),o=r(n),s=e.length===0||o!==void 0||n==="",i=o&&r(t.get($.nextRole)??o.next);return{chosen:s,role:o,also:i===o?void 0:i}}var pt=new WeakMap;function ft(t){let e=$.assessment(""),n=[];for(let[r,[o]]of t.document.leaves){if(!r.startsWith(e)||o===null||typeof o!="object")continue;let s=pt.get(o)??dt(r.slice(e.length),o);s&&(pt.set(o,s),n.push(s))}return n.sort((r,o)=>o.at-r.at||(r.id<o.id?1:-1))}function ht(t,{id:e,version:n},r){return{id:"",at:0,framework:{id:e,version:n},role:r,ratings:Rn(t),notes:ut(t,$.note("")),evidence:ut(t,$.evidence(""))}}function gt(t,e){return t.role===e.role&&t.framework.version===e.framework.version&&ue(t.notes,e.notes)&&ue(t.evidence,e.evidence)&&ue(t.ratings,e.ratings,(n,r)=>ue(n,r))}function ue(t,e,n=Object.is){if(t.size!==e.size)return!1;for(let[r,o]of t){let s=e.get(r);if(s===void 0||!n(o,s))return!1}return!0}function yt(t,e,n){let r=new Date(n).toISOString().slice(0,10),[o=0]=crypto.getRandomValues(new Uint32Array(1)),s=`${r}-${o.toString(36)}`;t.set($.assessment(s),ct({...e,id:s,at:n}))}function $t({met:t,unmet:e,unrated:n,needed:r}){return e.length>0&&t.length+n.length<r}function b(t,e){let{competency:n,scale:r,counted:o}=t,s=le(n,r,e,o),a=(r.cumulative?s.find($t):void 0)?.rank??1/0,[l,p]=[0,0];for(let{rank:m,statements:c}of t.levels)m>a||(p+=c.length,l+=c.filter(g=>e.has(g)).length);return{state:l===p?"done":l>0?"begun":"open",rated:l,needed:p,skipped:t.levels.filter(({rank:m})=>m>a),levels:s,standing:de(s,r.cumulative)}}function L(t,e,n){let r=new Map;return t.pages.findIndex(({asked:o,level:s,statements:i})=>{if(n&&o!==n)return!1;let a=v(e,o.competency.id);return i.every(l=>a.has(l))?!1:(r.has(o)||r.set(o,new Set(b(o,a).skipped)),!r.get(o)?.has(s))})}function Pe(t,e,n){let{pages:r}=t,o=r[e],{asked:s,level:i}=o,a=r[e+1],l=o.part===o.parts&&a?.asked===s,p=e+1<r.length?e+1:-1;if(!l)return{stop:void 0,next:p,higher:-1};let{levels:m}=b(s,v(n,s.competency.id)),c=s.scale.cumulative&&m.slice(0,i.rank).some(y=>$t(y)),g=Math.max(s.rank,s.alsoRank),h=c?"settled":g>0&&a.level.rank>g?"target":void 0;return h?{stop:h,next:r.findIndex((y,A)=>A>e&&y.asked!==s),higher:e+1}:{stop:h,next:p,higher:-1}}var Sn=3,Tn=20;function pe(t,e,n){let r=t.competencies.flatMap(o=>{let s=wt(t,o,e,n),i=Math.max(s?.rank??0,s?.alsoRank??0);if(!s||(e?i===0:o.deprecated))return[];let a=e?s.levels.filter(({rank:l})=>l<=i):s.levels;return[{...s,levels:a}]});return bt(r,e,n)}function vt(t,e,n){let r=t.competencies.find(s=>s.id===e),o=r&&wt(t,r,n);return bt(o?[o]:[],n)}function Ce(t){return Math.max(1,Math.round(t*Tn/60))}function w({competency:t,scale:e},n){let r=e.levels[n-1];return r?T(t.levels,r.id)?.title||r.title:""}function Mn(t){let e=Math.ceil(t.length/Sn),n=Math.floor(t.length/e),r=t.length%e;return Array.from({length:e},(o,s)=>{let i=s*n+Math.min(s,r);return t.slice(i,i+n+(s<r?1:0))})}function bt(t,e,n){let r=t.filter(({levels:i})=>i.length>0),o=r.flatMap(i=>i.levels.flatMap(a=>Mn(a.statements).map((l,p,{length:m})=>({asked:i,level:a,statements:l,part:p+1,parts:m})))),s=o.reduce((i,a)=>i+a.statements.length,0);return{role:e,also:n,asked:r,pages:o,statements:s}}function wt(t,e,n,r){let o=T(t.scales,e.scale);if(!o)return;let s=h=>o.levels.findIndex(({id:y})=>y===h?.level)+1,i=h=>{let y=h?.targets.find(A=>A.competency===e.id);return y&&s(y)>0?y:void 0},a=i(n),l=i(r),p=new Map,m=(h,{level:y,statements:A})=>{let B=A.map(Ue=>{let Be=W(h.id,Ue.id);return p.set(Be,{...Ue,role:h.title}),Be});return{level:y,statements:B}},c=[];n&&a&&c.push(m(n,a)),r&&l&&c.push(m(r,l));let g=o.levels.map(({id:h},y)=>({id:h,title:w({competency:e,scale:o},y+1),rank:y+1,statements:[...T(e.levels,h)?.statements??[],...c.flatMap(({level:A,statements:B})=>A===h?B:[])]}));return{competency:e,scale:o,levels:g.filter(({statements:h})=>h.length>0),target:a,rank:s(a),alsoRank:s(l),own:p,counted:c[0]}}var d=_e({noFramework:"This site has no competencies to assess.",yourRole:"Your role",intro:"Say of each statement how far it is true of your work. Nobody else sees it: it stays in this browser.",role:"The role that you have or want",chooseRole:"Choose a role",noRole:"No role: assess every competency",chooseFirst:"Choose a role, or “No role”, to begin.",also:"Also look at (optional)",noOther:"No other role",aboutRole:"What the role asks for",asks:{one:"{count} competency with {statements}: about {minutes} min, at 20 seconds a statement.",other:"{count} competencies with {statements}: about {minutes} min, at 20 seconds a statement."},statements:{one:"{count} statement",other:"{count} statements"},asksNothing:"This role asks for no competency with statements to rate.",fewer:"It is often shorter: once a level is settled, the ones above it are not asked.",savedAsYouGo:"Every answer is saved at once. Stop when you like and go on later.",goOnTitle:"Your self-assessment",left:{one:"{count} statement is left: a moment.",other:"{count} statements are left, about {minutes} min. Every answer is saved at once."},start:"Start",goOn:"Continue where you stopped:",allRated:"Everything that this role needs is rated.",allRatedNoRole:"Everything is rated.",place:"{place} of {count}",part:"part {place} of {count}",meaning:"What {level} means",loading:"Loading the statements…",failed:"The statements could not be loaded. Your ratings are safe; reload the page to try again.",linkFailed:"What the link holds could not be shown. Reload the page to try again.",onlyRole:"Only for {role}",example:"For example",evidenceHint:"Where to look",lastTime:"Last time: {rating}",saved:"Saved",notSaved:"Not saved yet",notes:"Note and evidence: {competency}",written:"written",note:"Note",evidence:"Evidence: a link, or where to find it",addSheet:"Add a worksheet of yours",add:"Add",sheetLine:"Worksheet: {name} ({address})",sheetNamed:"{title}, {name}",sheetAdded:"Added to the evidence: {name}.",sheetTooLong:"The evidence is full: {name} does not fit. Nothing was changed.",back:"Back",next:"Next",nextCompetency:"Next competency",toResult:"See the result",done:"Done",allTheSame:"Rate {level} all the same",goOnWith:"Go on with {level}",settled:"This settles it: {level} is your level here for now.",settledNone:"This settles it: you are not at {level} yet.",roleAsks:"{role} asks for {level}; you have rated up to there.",overview:{one:"{done} of {count} competency done",other:"{done} of {count} competencies done"},unrated:"Not rated",rated:"{rated} of {needed} rated",doneAt:"Done: {level}",doneNone:"Done: not yet {level}",irrelevant:"Not relevant to you",skipped:"{levels} not needed, skipped",change:"Change role",result:"Your result",resultFor:"Role: {role}.",targetsReached:{one:"{done} of {count} target reached.",other:"{done} of {count} targets reached."},notAssessed:{one:"{count} competency is not rated yet.",other:"{count} competencies are not rated yet."},nothing:"Nothing is rated yet. Rate the first statements, and your result appears here.",competency:"Competency",number:"Number in the figure",no:"No.",you:"You",target:"Target",gap:"Gap",last:"Last time",optional:"optional",reached:"reached",levelsToGo:{one:"{count} level to go",other:"{count} levels to go"},notYet:"Not yet {level}",none:"none",tableCaption:"Level reached in each competency",allMet:{one:"The statement of {levels} is met.",other:"All {count} statements of {levels} are met."},enoughMet:"{met} of {count} statements of {levels} are met, which is enough.",notMet:{one:"For {level} {count} statement is not met yet.",other:"For {level} {count} statements are not met yet."},someMet:"For {level} {needed} of {count} statements must be met; {met} are.",notRated:{one:"{count} statement not rated.",other:"{count} statements not rated."},ofLevel:"{level}: {text}",ruleUnrated:"Not rated yet.",ruleIrrelevant:"All its statements are not relevant to you.",strengths:"Strengths",noStrengths:"No target is reached yet. Every gap below has a next step.",gaps:"Gaps, the most important first",gapLine:"{level}, target {target}. {gap}, importance {importance} of 10.",noGaps:"No gap is left: every target that you rated is reached.",toRate:"Not rated yet",nextSteps:"Your next steps are on My path",rateMore:"Rate what is left",figure:"Your levels",figureOf:"{count} competencies around a circle, the further out the higher the level. The table below has the same figures.",barsOf:{one:"A bar for {count} competency, the longer the higher the level. The table below has the same figures.",other:"One bar for each of {count} competencies, the longer the higher the level. The table below has the same figures."},showFigure:"Show as a figure",kept:"Kept self-assessments",whyKeep:"Keep it to compare with later. A kept self-assessment stays as it is; you go on rating from here.",keep:"Keep this self-assessment",isKept:"Kept",keptAt:"Kept {date}. Nothing has changed since.",keptNow:"Kept. Your next self-assessment is compared with it.",keptLine:"{role}, framework {version}",noRoleShort:"No role",compare:"Compare with",compareNone:"Nothing",otherVersion:"It was kept with framework {then}; now it is {now}. Statements may have changed since.",keptTitle:"Self-assessment of {date}",keptNote:"You look at a kept self-assessment. It cannot be changed.",keptGone:"This self-assessment is not in your record.",toNow:"Back to the present result",showRatings:"Ratings, notes and evidence",rateYourself:"Rate yourself",rateYourselfAgain:"Rate yourself again",yourLevel:"Your level: {level}",yourLevelHere:"Your level",wholeAssessment:"The whole self-assessment"}),X={"not-yet":"Not yet",sometimes:"Sometimes",consistently:"Consistently","helps-others":"I help others do this","not-relevant":"Not relevant to me","":"Not rated"},On=new Intl.ListFormat("en-GB",{type:"conjunction"});function me(t){return On.format(t)}function O(t,{standing:e,rated:n,needed:r}){return e.assessed?e.rank>0?w(t,e.rank):d("notYet",{level:w(t,e.next?.rank??1)}):d(n>0&&n===r?"irrelevant":"unrated")}function fe(t,{standing:e,levels:n,rated:r,needed:o}){if(!e.assessed)return d(r>0&&r===o?"ruleIrrelevant":"ruleUnrated");let s=[],{rank:i,next:a}=e;if(i>0){let l=t.scale.cumulative?1:i,p=n.slice(l-1,i).filter(h=>!K(h)),m=p.reduce((h,y)=>h+y.met.length,0),c=p.reduce((h,y)=>h+y.unmet.length,m),g=me(p.map(h=>w(t,h.rank)));s.push(d(m===c?"allMet":"enoughMet",{met:m,count:c,levels:g}))}if(a&&a.rank<=(t.levels[t.levels.length-1]?.rank??0)){let l=w(t,a.rank),[p,m,c]=[a.met.length,a.unmet.length,a.unrated.length],g=p+m+c;if(a.needed<g?s.push(d("someMet",{level:l,met:p,count:g,needed:a.needed})):m>0&&s.push(d("notMet",{level:l,count:m})),c>0){let h=d("notRated",{count:c});s.push(s.length>0&&m>0?h:d("ofLevel",{level:l,text:h}))}}return s.join(" ")}var xt="hr-own-level";function At(t,e){let{plan:n,ratings:r,ownPage:o}=t,[s]=n.asked;if(!s)return u`${f}`;let i=v(r,s.competency.id),a=b(s,i),l=o("assessment");return u`<p class="hr-own-standing" tabindex="-1" data-hr-heading>
      ${d("yourLevel",{level:O(s,a)})}
      <span class="hr-meta">${fe(s,a)}</span>
    </p>
    <p class="hr-buttons">
      <button type="button" class="hr-button" @click=${e}>
        ${d(i.size>0?"rateYourselfAgain":"rateYourself")}
      </button>
      ${l?u`<a href=${l}>${d("wholeAssessment")}</a>`:f}
    </p>`}function kt(t){let[e]=t?.plan.asked??[],n=e&&v(t?.ratings??new Map,e.competency.id),r=e&&n&&b(e,n).standing.level,o=r?document.getElementById(`level-${r}`):null,s=document.querySelector(`.${xt}`);if(s&&s.previousElementSibling===o||(s?.remove(),!o))return;let i=document.createElement("p");i.className=xt;let a=document.createElement("span");a.className="hr-hollow",a.setAttribute("aria-hidden","true"),i.append(a,d("yourLevelHere")),o.after(i)}var I="#result",Ie="#kept=";function R({asked:t,level:e,part:n}){return`#${[t.competency.id,e.id,n].map(encodeURIComponent).join("/")}`}function he(t){return`#${encodeURIComponent(t)}/`}function St(t){return Ie+encodeURIComponent(t)}function Rt(t){try{return decodeURIComponent(t)}catch{return t}}function Tt(t){if(t.length<2)return{kind:"begin"};if(t===I)return{kind:"result"};if(t.startsWith("#share="))return{kind:"shared"};if(t.startsWith(Ie))return{kind:"kept",id:Rt(t.slice(Ie.length))};let[e="",n="",r=""]=t.slice(1).split("/").map(Rt);return{kind:"rate",competency:e,level:n,part:Number.parseInt(r,10)||1}}function Mt(t,e,n){let{pages:r}=t,o=r.findIndex(({asked:i})=>i.competency.id===e.competency);if(o<0)return-1;let s=r.findIndex(({asked:i,level:a,part:l})=>i.competency.id===e.competency&&a.id===e.level&&l===e.part);return s>=0?s:Math.max(o,L(t,n,r[o]?.asked))}var _n=new Map;function Ot(t,e,n){let r=new Map(t.competencies.map(i=>[i.id,i])),o=new Map([...r.keys()].map((i,a)=>[i,a])),s=[];for(let i of e.targets){let a=r.get(i.competency),l=a&&T(t.scales,a.scale),p=l?l.levels.findIndex(({id:y})=>y===i.level)+1:0;if(!a||!l||p===0)continue;let m=le(a,l,n.get(a.id)??_n,{level:i.level,statements:i.statements.map(({id:y})=>W(e.id,y))}),c=de(m,l.cumulative),g=Ln(p,c,m,l.cumulative),h=g?p-c.rank:0;s.push({competency:a,target:i,rank:p,standing:c,gap:h,weight:i.importance*h,next:g})}return s.sort((i,a)=>Number(a.target.required)-Number(i.target.required)||a.weight-i.weight||a.target.importance-i.target.importance||(o.get(i.competency.id)??0)-(o.get(a.competency.id)??0))}function Ln(t,{rank:e,next:n},r,o){if(o)return n&&n.rank<=t?n:null;let s=r[t-1];return s&&e<t&&!K(s)?s:null}var _=[335,220],Lt=150,Nn=3,Dn=12,_t=15;function Nt(t){return t.length>=Nn&&t.length<=Dn}function Dt(t,e,n){let r=2*Math.PI*t/e,o=s=>Math.round(s*10)/10;return[o(_[0]+n*Math.sin(r)),o(_[1]-n*Math.cos(r))]}function Q(t){return t.map((e,n)=>Dt(n,t.length,Lt*e))}function He(t){return t.map(e=>e.join()).join(" ")}function Et(t){return t.map(({number:e,title:n},r)=>{let[o,s]=Dt(r,t.length,Lt+22),i=o-_[0],a=Math.abs(i)<40?"middle":i>0?"start":"end",l=a==="middle"?ge(n,32,2):ge(n,19,3),p=_t*(l.length-1),m=s<_[1],c=a==="middle"?m?s-18-p:s+27:s+5-p/2;return{number:e,at:[o,s],anchor:a,x:a==="middle"?o:o+(a==="start"?16:-16),lines:l.map((g,h)=>({text:g,y:c+_t*h}))}})}function Pt(t){let e=t.flatMap(r=>[r.at[1],...r.lines.map(({y:o})=>o)]),n=Math.floor(Math.min(...e))-16;return[n,Math.ceil(Math.max(...e))+10-n]}function ge(t,e,n){let r=[],o="";for(let a of t.split(/\s+/)){let l=o?`${o} ${a}`:a;l.length<=e||!o?o=l:(r.push(o),o=a)}r.push(o);let s=a=>a.length>e?`${a.slice(0,e-1)}…`:a;if(r.length<=n)return r.map(s);let i=r[n-1]??"";return[...r.slice(0,n-1).map(s),`${i.slice(0,e-1)}…`]}var Z={width:360,step:44},Fe=x``;function Ct(t){let{axes:e}=t,n=Nt(e);return u`<figure class="hr-figure hr-figure-${n?"radar":"bars"}">
      <div class="hr-figure-box">${n?Pn(t):Cn(t)}</div>
    </figure>
    <ul class="hr-list hr-legend">
      <li><span class="hr-legend-self" aria-hidden="true"></span>${d("you")}</li>
      ${e.some(({target:r})=>r>0)?u`<li>
              <span class="hr-legend-outline" aria-hidden="true"></span>${d("target")}
            </li>`:f}
      ${e.some(({before:r})=>r!==void 0)?u`<li><span class="hr-legend-before" aria-hidden="true"></span>${d("last")}</li>`:f}
    </ul>`}function It(t,e,n){return x`<title id="${t}-title">${e}</title><desc id="${t}-desc">${n}</desc>`}function Pn({name:t,title:e,axes:n,levels:r=[]}){let o=r.length||Math.max(...n.map(c=>c.levels)),s=Et(n),[i,a]=Pt(s),l=c=>Q(n.map(g=>(c(g)??0)/g.levels)),p=l(({self:c})=>c),m=(c,g)=>n.some(h=>g(h))?x`<polygon class=${`hr-radar-${c}`} points=${He(l(g))}></polygon>`:Fe;return u`<svg
    class="hr-radar"
    viewBox="0 ${i} ${670} ${a}"
    role="img"
    aria-labelledby="${t}-title ${t}-desc"
  >
    ${It(t,e,d("figureOf",{count:n.length}))}
    ${Array.from({length:o},(c,g)=>{let h=Q(n.map(()=>(g+1)/o));return x`<polygon class="hr-radar-ring" points=${He(h)}></polygon>`})}
    ${Q(n.map(()=>1)).map(([c,g])=>x`<line class="hr-radar-spoke" x1=${_[0]} y1=${_[1]} x2=${c} y2=${g}></line>`)}
    ${m("outline",({target:c})=>c)} ${m("before",({before:c})=>c)}
    ${m("self",({self:c})=>c)}
    ${p.map(([c,g],h)=>n[h]?.self===void 0?Fe:x`<circle class="hr-radar-hollow" cx=${c} cy=${g} r="5.5"></circle>`)}
    ${r.map((c,g)=>{let[[,h]=_]=Q(n.map(()=>(g+1)/o));return x`<text class="hr-radar-level" x=${_[0]+4} y=${h+12}>${c}</text>`})}
    ${s.map(c=>x`<text class="hr-radar-number" x=${c.at[0]} y=${c.at[1]+5} text-anchor="middle">${c.number}</text>${c.lines.map(({y:g,text:h})=>x`<text class="hr-radar-title" x=${c.x} y=${g} text-anchor=${c.anchor}>${h}</text>`)}`)}
  </svg>`}function Cn({name:t,title:e,axes:n}){return u`<svg
    class="hr-bars"
    viewBox="0 0 ${Z.width} ${Z.step*n.length}"
    role="img"
    aria-labelledby="${t}-title ${t}-desc"
  >
    ${It(t,e,d("barsOf",{count:n.length}))}
    ${n.map((r,o)=>{let s=o*Z.step,i=l=>Math.round(Z.width*l/r.levels),a=(l,p)=>p?x`<line class=${`hr-bar-${l}`} x1=${i(p)-1.5} x2=${i(p)-1.5} y1=${s+20} y2=${s+38}></line>`:Fe;return x`<text class="hr-bar-title" x="0" y=${s+14}>${r.number} ${ge(r.title,48,1)[0]}</text>
        <rect class="hr-bar-track" x="0.5" y=${s+23.5} width=${Z.width-1} height="11"></rect>
        <rect class="hr-bar-self" x="1" y=${s+24} width=${Math.max(0,i(r.self??0)-2)} height="10"></rect>
        ${Array.from({length:r.levels-1},(l,p)=>{let m=i(p+1);return x`<line class="hr-bar-step" x1=${m} x2=${m} y1=${s+23} y2=${s+35}></line>`})}
        ${a("target",r.target)} ${a("before",r.before)}`})}
  </svg>`}var In=12;function Ht(t){let{plan:e,ratings:n,go:r,ownPage:o}=t,s=u`<h2 tabindex="-1" data-hr-heading>${d("result")}</h2>`,i=e.pages[L(e,n)],a=u`<button
    type="button"
    class="hr-button hr-main"
    @click=${()=>r(i?R(i):"")}
  >
    ${d(i?"start":"yourRole")}
  </button>`;if(e.asked.every(({competency:c})=>!n.has(c.id)))return u`${s}
      <div class="hr-empty"><p>${d("nothing")}</p></div>
      <p class="hr-buttons">${a}</p>
      ${j(t)}`;let l=Bt(t),p=Wt(t.framework,e,n,l),m=o("path");return u`${s} ${Gt(e,p)} ${Jt(t,l)}
    ${jt(p,l)} ${Ut(t,e,p,l)} ${Wn(p)}
    <p class="hr-buttons">
      ${i?u`<button type="button" class="hr-button" @click=${()=>r(R(i))}>
              ${d("rateMore")}
            </button>`:f}
      ${m&&e.role?u`<a class="hr-next" href=${m}>${d("nextSteps")}</a>`:f}
    </p>
    ${Yt(t)} ${j(t)}`}function Ft(t,e,n){let r=Wt(t.framework,e,n.ratings,void 0);return u`${Gt(e,r)} ${jt(r,void 0)}
  ${Ut(t,e,r,void 0)}`}function Wt(t,e,n,r){let o=e.role?Ot(t,e.role,n):[],s=new Map(o.map((i,a)=>[i.competency.id,{gap:i,place:a}]));return e.asked.map(i=>{let{id:a}=i.competency,l=r&&b(i,v(r.ratings,a));return{asked:i,progress:b(i,v(n,a)),before:l?.standing.assessed?l:void 0,...s.get(a)}})}function Gt({role:t},e){let n=e.filter(({gap:s})=>s?.standing.assessed||s&&s.gap>0),r=n.filter(({gap:s})=>s?.gap===0).length,o=e.filter(({progress:s})=>s.rated===0).length;return u`<p>
    ${t?u`${d("resultFor",{role:t.title})}
            <strong>${d("targetsReached",{done:r,count:n.length})}</strong>`:f}
    ${o>0?d("notAssessed",{count:o}):f}
  </p>`}function jt(t,e){let[n]=t,o=t.every(({asked:a})=>a.scale===n?.asked.scale)?n?.asked.scale.levels.map(({title:a})=>a)??[]:[],s=t.map(({asked:a,progress:l,before:p},m)=>({number:m+1,title:a.competency.title,levels:a.scale.levels.length,self:l.standing.assessed?l.standing.rank:void 0,target:a.rank,before:e?p?.standing.rank:void 0})),i=Ct({name:"hr-levels-figure",title:d("figure"),axes:s,levels:o});return t.length<=In?i:u`<details class="hr-fold">
    <summary>${d("showFigure")}</summary>
    ${i}
  </details>`}function Ut({address:t},{role:e,also:n},r,o){let s=a=>u`<th role="columnheader" scope="col">${a}</th>`,i=(a,l)=>u`<td role="cell"><span class="hr-cell-label">${a}</span> ${l}</td>`;return u`<table class="hr-targets hr-result" role="table">
    <caption class="hr-visually-hidden">
      ${d("tableCaption")}
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        ${s(u`<abbr title=${d("number")}>${d("no")}</abbr>`)} ${s(d("competency"))}
        ${s(d("you"))} ${e?u`${s(d("target"))} ${s(d("gap"))}`:f}
        ${o?s(d("last")):f}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${r.map(({asked:a,progress:l,before:p,gap:m},c)=>u`<tr role="row">
            <td role="cell" class="hr-number">${c+1}</td>
            <th role="rowheader" scope="row">
              <a href=${t(a.competency.url)}>${a.competency.title}</a>
              <span class="hr-reason">${fe(a,l)}</span>
            </th>
            ${i(d("you"),u`<b>${O(a,l)}</b>`)}
            ${e?u`${i(d("target"),Hn(a,n?.title))}
                  ${i(d("gap"),Fn(m))}`:f}
            ${o?i(d("last"),p?O(a,p):d("unrated")):f}
          </tr>`)}
    </tbody>
  </table>`}function Hn(t,e){let{target:n,rank:r,alsoRank:o}=t;return u`${r>0?w(t,r):d("none")}
  ${n&&!n.required?u`<span class="hr-meta">${d("optional")}</span>`:f}
  ${e&&o>0?u`<span class="hr-meta hr-also">${e}: ${w(t,o)}</span>`:f}`}function Fn(t){return t?t.gap>0?t.standing.assessed?d("levelsToGo",{count:t.gap}):d("unrated"):d(t.standing.assessed?"reached":"none"):d("none")}function Wn(t){let e=t.filter(i=>i.gap!==void 0);if(e.length===0)return f;let n=e.filter(({gap:i})=>i.standing.assessed),r=n.filter(({gap:i})=>i.gap===0),o=n.filter(({gap:i})=>i.gap>0).sort((i,a)=>(i.place??0)-(a.place??0)),s=e.filter(({gap:i})=>!i.standing.assessed&&i.gap>0);return u`<h3>${d("strengths")}</h3>
    ${r.length===0?u`<p>${d("noStrengths")}</p>`:u`<ul class="hr-list hr-findings">
            ${r.map(({asked:i,progress:a})=>u`<li>
                  <b>${i.competency.title}</b>
                  <span class="hr-meta">${O(i,a)}</span>
                </li>`)}
          </ul>`}
    <h3>${d("gaps")}</h3>
    ${o.length===0?u`<p>${d("noGaps")}</p>`:u`<ol class="hr-list hr-findings">
            ${o.map(({asked:i,progress:a,gap:l})=>u`<li>
                  <b>${i.competency.title}</b>
                  <span class="hr-meta"
                    >${d("gapLine",{level:O(i,a),target:w(i,l.rank),gap:d("levelsToGo",{count:l.gap}),importance:l.target.importance})}</span
                  >
                </li>`)}
          </ol>`}
    ${s.length===0?f:u`<h3>${d("toRate")}</h3>
            <ul class="hr-list hr-findings">
              ${s.map(({asked:{competency:i}})=>u`<li><a href=${he(i.id)}>${i.title}</a></li>`)}
            </ul>`}`}function Vt({kept:t,present:e}){return t[0]!==void 0&&gt(t[0],e)}function Bt(t){let{kept:e,comparedWith:n}=t;return n===void 0?Vt(t)?e[1]:e[0]:e.find(({id:r})=>r===n)}function ye(t){let e=document.documentElement.lang;return new Date(t).toLocaleString(e==="en"?"en-GB":e||void 0,{dateStyle:"medium",timeStyle:"short"})}function Jt(t,e){let{kept:n,framework:r,compareWith:o}=t;if(n.length===0)return f;let s=r.version,i=e?.framework.version??s,a=l=>o(l.target.value);return u`<p class="hr-field hr-compare">
      <label for="hr-compare">${d("compare")}</label>
      <select id="hr-compare" autocomplete="off" @change=${a}>
        <option value="" .selected=${e===void 0}>${d("compareNone")}</option>
        ${n.map(({id:l,at:p})=>u`<option value=${l} .selected=${l===e?.id}>${ye(p)}</option>`)}
      </select>
    </p>
    ${i===s?f:u`<p class="hr-hint">${d("otherVersion",{then:i,now:s})}</p>`}`}function Yt(t){let{kept:e,store:n,present:r,announce:o}=t,s=Vt(t),i=()=>{s||(yt(n,r,Date.now()),o(d("keptNow")))};return u`<div class="hr-keeping">
    <p>${s?d("keptAt",{date:ye(e[0]?.at??0)}):d("whyKeep")}</p>
    <p class="hr-buttons">
      <button
        type="button"
        class="hr-button ${s?"is-done":"hr-main"}"
        aria-disabled=${s?"true":f}
        @click=${i}
      >
        ${d(s?"isKept":"keep")}
      </button>
    </p>
  </div>`}function j({kept:t,framework:e}){if(t.length===0)return f;let n=r=>e.roles.find(o=>o.id===r)?.title??r;return u`<h3>${d("kept")}</h3>
    <ul class="hr-list hr-kept">
      ${t.map(({id:r,at:o,role:s,framework:{version:i}})=>u`<li>
            <a href=${St(r)}>${ye(o)}</a>
            <span class="hr-meta"
              >${d("keptLine",{role:n(s)||d("noRoleShort"),version:i})}</span
            >
          </li>`)}
    </ul>`}function zt(t,e){let{framework:n,kept:r}=t,o=r.find(c=>c.id===e),s=u`<p><a class="hr-back" href=${I}>${d("toNow")}</a></p>`,i=o?d("keptTitle",{date:ye(o.at)}):d("kept"),a=u`<h2 tabindex="-1" data-hr-heading>${i}</h2>`;if(!o)return u`${a}
      <p class="hr-empty">${d("keptGone")}</p>
      ${s}`;let[l,p]=[n.version,o.framework.version],m=n.roles.find(c=>c.id===o.role);return u`${a}
    <p>${d("keptNote")} ${l===p?f:d("otherVersion",{then:p,now:l})}</p>
    ${s} ${Ft(t,pe(n,m),o)}
    <h3>${d("showRatings")}</h3>
    ${n.competencies.map(c=>Gn(t,o,c))}`}function Gn(t,e,n){let{unfolded:r,paint:o}=t,{id:s,title:i}=n,a=[["note",e.notes.get(s)],["evidence",e.evidence.get(s)]];return!e.ratings.has(s)&&a.every(([,p])=>!p)?f:u`<details class="hr-fold" @toggle=${p=>{p.target.open?r.add(s):r.delete(s),o()}}>
    <summary>${i}</summary>
    ${r.has(s)?jn(t,e,n):f}
    ${a.map(([p,m])=>m?u`<p class="hr-written"><b>${d(p)}</b><br />${m}</p>`:f)}
  </details>`}function jn({framework:t,text:e},n,r){let o=e(r);if(o===void 0)return u`<p class="hr-meta">${d("loading")}</p>`;let s=new Map;for(let i of t.roles)for(let a of i.targets)if(a.competency===r.id)for(let l of a.statements)s.set(W(i.id,l.id),l.text);if(o!=="failed")for(let i of Object.values(o.levels))for(let a of i.statements)s.set(a.id,a.text);return u`<dl class="hr-said">
    ${[...n.ratings.get(r.id)??[]].map(([i,a])=>u`<div>
          <dt>${s.get(i)??i}</dt>
          <dd>${X[a]}</dd>
        </div>`)}
  </dl>`}function Un(t,e){let{state:n,rated:r,needed:o,standing:s,skipped:i}=e;if(n==="open")return d("unrated");if(n==="begun")return d("rated",{rated:r,needed:o});if(!s.assessed)return d("irrelevant");let a=s.rank>0?d("doneAt",{level:O(t,e)}):d("doneNone",{level:t.levels[0]?.title??""});return i.length===0?a:`${a}. ${d("skipped",{levels:me(i.map(({title:l})=>l))})}`}function $e({plan:t,ratings:e},n){let r=t.asked.map(a=>b(a,v(e,a.competency.id))),o=r.filter(({state:a})=>a==="done").length,s=d("overview",{done:o,count:t.asked.length}),i=u`<ol class="hr-list hr-overview">
    ${t.asked.map((a,l)=>{let p=r[l];return u`<li state=${p.state}>
        <span class="hr-mark" aria-hidden="true"></span>
        <a
          href=${he(a.competency.id)}
          aria-current=${a===n?"step":f}
          >${a.competency.title}</a
        >
        <span class="hr-meta">${Un(a,p)}</span>
      </li>`})}
  </ol>`;return n?u`<details class="hr-fold">
        <summary>${s}</summary>
        ${i}
        <p><a href="#">${d("change")}</a></p>
      </details>`:u`<p class="hr-overview-count">${s}</p>
        ${i}`}var Bn="/none";function qt(t){let{framework:e,roles:n,plan:r,ratings:o}=t,s=r.asked.some(({competency:a})=>o.has(a.id)),i=e.roles.length>0?Jn(t):f;return s&&n.chosen?u`<h2 tabindex="-1" data-hr-heading>${d("goOnTitle")}</h2>
      ${Kt(t,!0)} ${$e(t,void 0)}
      ${i===f?f:u`<h3>${d("yourRole")}</h3>
              ${i}`}
      ${j(t)}`:u`<h2 tabindex="-1" data-hr-heading>${d("yourRole")}</h2>
    <p>${d("intro")}</p>
    ${i} ${n.chosen?Yn(t):f} ${Kt(t,!1)} ${j(t)}`}function Jn({framework:t,roles:e,store:n,address:r,paint:o}){let{role:s,also:i,chosen:a}=e,l=t.roles.filter(c=>c!==s),p=c=>{let{value:g}=c.target,h=t.roles.find(({id:y})=>y===g);n.set($.role,h?.id??""),n.set($.nextRole,h?.next??""),o()},m=c=>n.set($.nextRole,c.target.value);return u`<p class="hr-field">
      <label for="hr-role">${d("role")}</label>
      <select id="hr-role" autocomplete="off" @change=${p}>
        ${a?f:u`<option value="" selected>${d("chooseRole")}</option>`}
        ${t.roles.map(c=>u`<option value=${c.id} .selected=${c===s}>${c.title}</option>`)}
        <option value=${Bn} .selected=${a&&s===void 0}>${d("noRole")}</option>
      </select>
    </p>
    ${s===void 0?f:u`<p class="hr-meta">
              ${s.summary} <a href=${r(s.url)}>${d("aboutRole")}</a>
            </p>
            ${l.length===0?f:u`<p class="hr-field">
                    <label for="hr-also">${d("also")}</label>
                    <select id="hr-also" autocomplete="off" @change=${m}>
                      <option value="" .selected=${i===void 0}>${d("noOther")}</option>
                      ${l.map(c=>u`<option value=${c.id} .selected=${c===i}>
                            ${c.title}
                          </option>`)}
                    </select>
                  </p>`}`}`}function Yn({plan:t}){let{asked:e,pages:n,statements:r}=t;if(n.length===0)return u`<p class="hr-empty">${d("asksNothing")}</p>`;let o=e.some(({scale:s,levels:i})=>s.cumulative&&i.length>1);return u`<p>
    ${d("asks",{count:e.length,statements:d("statements",{count:r}),minutes:Ce(r)})}
    ${o?d("fewer"):f} ${d("savedAsYouGo")}
  </p>`}function Vn({plan:t,ratings:e,roles:n}){let r=0;for(let o of t.asked){let{needed:s,rated:i}=b(o,v(e,o.competency.id));r+=s-i}return r>0?u`<p>${d("left",{count:r,minutes:Ce(r)})}</p>`:u`<p>${d(n.role?"allRated":"allRatedNoRole")}</p>`}function Kt(t,e){let{roles:n,plan:r,ratings:o,go:s}=t,i=r.pages[L(r,o)],a=l=>{if(n.chosen)return i&&s(R(i));let p=l.target.closest("handrail-assessment"),m=p?.querySelector("#hr-role");m?.setAttribute("aria-describedby","hr-choose-first"),p?.querySelector("#hr-choose-first")?.removeAttribute("hidden"),m?.focus()};return n.chosen&&r.pages.length===0?u``:u`${e?Vn(t):f}
    ${n.chosen?f:u`<p id="hr-choose-first" class="hr-hint" hidden>${d("chooseFirst")}</p>`}
    <p class="hr-buttons">
      ${e&&!i?f:u`<button type="button" class="hr-button hr-main" @click=${a}>
              ${d(e?"goOn":"start")}
              ${e&&i?u`<br /><span class="hr-button-where"
                        >${i.asked.competency.title}, ${i.level.title}</span
                      >`:f}
            </button>`}
      ${e?u`<button
              type="button"
              class="hr-button ${i?"":"hr-main"}"
              @click=${()=>s(I)}
            >
              ${d("toResult")}
            </button>`:f}
    </p>`}var ve=class{#t;#e=new Map;#n=new Set;#s;constructor(e){this.#t=e}shown(e,n){return this.#e.get(e)??n}type(e,n){this.#e.set(e,n.slice(0,4e3)),this.#n.add(e),clearTimeout(this.#s),this.#s=setTimeout(()=>this.flush(),400)}leave(e){this.flush(),this.#e.delete(e)}flush(){clearTimeout(this.#s);let e=[...this.#n];this.#n.clear();for(let n of e)this.#t(n,this.#e.get(n)??"")}};var H={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},be=t=>(...e)=>({_$litDirective$:t,values:e}),U=class{constructor(e){}get _$AU(){return this._$AM._$AU}_$AT(e,n,r){this._$Ct=e,this._$AM=n,this._$Ci=r}_$AS(e,n){return this.update(e,n)}update(e,n){return this.render(...n)}};var{I:is}=nt;var Xt=t=>t.strings===void 0;var zn={},we=(t,e=zn)=>t._$AH=e;var Qt=be(class extends U{constructor(){super(...arguments),this.key=f}render(t,e){return this.key=t,e}update(t,[e,n]){return e!==this.key&&(we(t),this.key=e),n}});var Zt=be(class extends U{constructor(t){if(super(t),t.type!==H.PROPERTY&&t.type!==H.ATTRIBUTE&&t.type!==H.BOOLEAN_ATTRIBUTE)throw Error("The `live` directive is not allowed on child or event bindings");if(!Xt(t))throw Error("`live` bindings can only contain a single expression")}render(t){return t}update(t,[e]){if(e===S||e===f)return e;let n=t.element,r=t.name;if(t.type===H.PROPERTY){if(e===n[r])return S}else if(t.type===H.BOOLEAN_ATTRIBUTE){if(!!e===n.hasAttribute(r))return S}else if(t.type===H.ATTRIBUTE&&n.getAttribute(r)===e+"")return S;return we(t),e}});function en({id:t,url:e}){return`${e}#${t}`}function Kn(t){return{id:t,name:"",at:0,fields:new Map,rows:new Map}}function qn(t){return[...t.replace(/\s+/g," ").trim()].slice(0,100).join("").trim()}function Xn(t,e,n,r){let[o="",s=""]=n;if(e==="name")t.name=typeof r=="string"?qn(r):"";else if(e==="field")t.fields.set(o,r);else if(e==="row"){let i=t.rows.get(o)??new Map;t.rows.set(o,i.set(s,r))}}function tn(t){let e=new Map;for(let[r,[o,s]]of t){if(!r.startsWith("sheet/"))continue;let[,i="",a="",l="",...p]=r.split("/");if(l==="")continue;let m=e.get(i)??new Map,c=m.get(a)??Kn(a);e.set(i,m.set(a,c)),c.at=Math.max(c.at,s),Xn(c,l,p,o)}let n=(r,o)=>r.id<o.id?-1:1;return new Map([...e].map(([r,o])=>[r,[...o.values()].sort(n)]))}function We(t){if(typeof t=="string")return t.trim()!=="";if(Array.isArray(t))return t.length>0;if(typeof t!="object"||t===null)return typeof t=="number";let e=Object.entries(t).find(([n])=>n==="cells")?.[1];return typeof e=="object"&&e!==null&&Object.values(e).some(We)}function nn({fields:t,rows:e}){return[...t.values()].some(We)||[...e.values()].some(n=>[...n.values()].some(We))}function rn(t,e){let n=tn(e);return t.flatMap(r=>(n.get(r.id)??[]).filter(nn).map(o=>({sheet:r,copy:o})))}function xe({sheet:{title:t},copy:{name:e}}){return e===""?t:d("sheetNamed",{title:t,name:e})}function on({address:t},e){return d("sheetLine",{name:xe(e),address:t(en(e.sheet))})}function an(t,e){let{store:n,drafts:r}=t,o=(i,a)=>{let l=$[i](e.id),p=m=>r.type(l,m.target.value);return u`<p class="hr-field">
      <label for="hr-${i}">${d(i)}</label>
      <textarea
        id="hr-${i}"
        rows=${a}
        maxlength=${4e3}
        autocomplete="off"
        .value=${Zt(r.shown(l,G(n,l)))}
        @input=${p}
        @blur=${()=>r.leave(l)}
      ></textarea>
    </p>`},s=[$.note,$.evidence].some(i=>G(n,i(e.id))!=="");return u`<details class="hr-fold hr-notes">
    <summary>
      ${d("notes",{competency:e.title})}
      ${s?u`<span class="hr-meta">${d("written")}</span>`:f}
    </summary>
    ${o("note",3)} ${o("evidence",2)} ${Qn(t,$.evidence(e.id))}
  </details>`}function Qn(t,e){let{store:n,drafts:r}=t,o=rn(t.worksheets,n.document.leaves);if(o.length===0)return f;let s=i=>{let a=i.target.closest("p")?.querySelector("select"),l=o[Number(a?.value)];if(l===void 0)return;let p=xe(l),m=r.shown(e,G(n,e)),c=m+(/^$|\n$/.test(m)?"":`
`)+on(t,l),g=c.length<=4e3;g&&(r.type(e,c),r.leave(e)),t.announce(d(g?"sheetAdded":"sheetTooLong",{name:p}))};return u`<p class="hr-field hr-add-sheet">
    <label for="hr-add-sheet">${d("addSheet")}</label>
    <select id="hr-add-sheet" autocomplete="off">
      ${o.map((i,a)=>u`<option value=${a}>${xe(i)}</option>`)}
    </select>
    <button type="button" class="hr-button" @click=${s}>${d("add")}</button>
  </p>`}var Zn=[...De,""];function Ge(t,e,n){let r=t.plan.pages[e];return u`${er(t,r)}
  ${Qt(`${R(r)}`,u`${tr(t,r)} ${nr(t,r,e,n)}
    ${an(t,r.asked.competency)}`)}
  ${or(t,e,n)} ${t.alone?f:$e(t,r.asked)}`}function er({alone:t,plan:e,store:n,ratings:r},o){let{asked:s,level:i,part:a,parts:l}=o,{title:p}=s.competency,m=d("place",{place:e.asked.indexOf(s)+1,count:e.asked.length}),c=u`<span class="hr-visually-hidden">, </span
    ><span class="hr-where"
      >${i.title}${l>1?`, ${d("part",{place:a,count:l})}`:f}</span
    >`,g=n.status==="saved"?"saved":"notSaved";return u`<div class="hr-rate-head">
    ${t?u`<h3 tabindex="-1" data-hr-heading>${d("rateYourself")}${c}</h3>`:u`<h2 tabindex="-1" data-hr-heading>
            ${p}<span class="hr-visually-hidden">, </span
            ><span class="hr-meta">${m}</span>${c}
          </h2>`}
    ${r.has(s.competency.id)?u`<p class="hr-saved" data-state=${g}>${d(g)}</p>`:f}
  </div>`}function tr({text:t},{asked:e,level:n}){let r=t(e.competency),o=typeof r=="object"?T(r.levels,n.id)?.description:void 0;return o?u`<details class="hr-fold">
    <summary>${d("meaning",{level:n.title})}</summary>
    <p>${o}</p>
  </details>`:f}function nr(t,e,n,r){let{asked:o,level:s}=e,i=t.text(o.competency);if(i==="failed")return u`<p class="hr-empty">${d("failed")}</p>`;if(i===void 0)return u`<p class="hr-meta">${d("loading")}</p>`;let a=new Map(o.own);for(let l of T(i.levels,s.id)?.statements??[])a.set(l.id,l);return e.statements.map((l,p)=>rr(t,e,l,`hr-rate-${n}-${p}`,a.get(l),()=>r.rated(n)))}function rr({store:t,ratings:e,kept:n},{asked:r},o,s,i,a){let l=r.competency.id,p=v(e,l).get(o)??"",m=n[0]?.ratings.get(l)?.get(o),c=r.own.get(o),g=y=>{t.set($.rating(l,o),y||null),a()},h=(y,A=[])=>A.map(B=>u`<p class="hr-evidence"><span class="hr-label">${d(y)}</span> ${B}</p>`);return u`<fieldset class="hr-rate">
    <legend>${i?.text??o}</legend>
    <div class="hr-rate-beside">
      ${c?u`<p class="hr-meta">${d("onlyRole",{role:c.role})}</p>`:f}
      ${h("example",i?.examples)} ${h("evidenceHint",i?.evidence)}
    </div>
    <div class="hr-choices">
      ${Zn.map(y=>u`<label class="hr-choice" data-rating=${y}
            ><input
              type="radio"
              autocomplete="off"
              name=${s}
              value=${y}
              .checked=${y===p}
              @change=${()=>g(y)}
            />${X[y]}</label
          >`)}
    </div>
    ${m?u`<p class="hr-meta">${d("lastTime",{rating:X[m]})}</p>`:f}
  </fieldset>`}function je({plan:t,ratings:e},n){let r=t.pages[n],{stop:o}=r?Pe(t,n,e):{stop:void 0};if(!r||!o)return"";let{asked:s,statements:i}=r,a=v(e,s.competency.id);if(i.some(m=>!a.has(m)))return"";if(o==="target"){let m=w(s,s.rank);return d("roleAsks",{role:t.role?.title??"",level:m})}let{rank:l,next:p}=b(s,a).standing;return p?.unrated.length?"":l>0?d("settled",{level:w(s,l)}):d("settledNone",{level:w(s,p?.rank??1)})}function or(t,e,{turn:n,leave:r}){let{plan:o,ratings:s,alone:i}=t,{stop:a,next:l,higher:p}=Pe(o,e,s),m=je(t,e),c=i?d("done"):d("toResult"),g=l<0?c:d(a?"nextCompetency":"next"),h=o.pages[p]?.level.title??"",y=a==="target"?"goOnWith":"allTheSame",A=()=>e>0?n(e-1):r(!0);return u`${m?u`<p class="hr-settled">${m}</p>`:f}
    <p class="hr-buttons hr-turn">
      <button type="button" class="hr-button" @click=${A}>${d("back")}</button>
      ${a?u`<button type="button" class="hr-button hr-higher" @click=${()=>n(p)}>
              ${d(y,{level:h})}
            </button>`:f}
      <button
        type="button"
        class="hr-button hr-main"
        @click=${()=>l<0?r(!1):n(l)}
      >
        ${g}
      </button>
    </p>`}var ln=!1;function dn(t){return ln?u`<p class="hr-hint">${d("linkFailed")}</p>`:(k().load("shared").catch(()=>{ln=!0,t()}),u`<handrail-shared></handrail-shared>`)}var sr=/^(rating|note|evidence|learner|assessment)\//,ir=600,un=2e3,cn=-un,Ae=class extends ae{#t=new ve((e,n)=>{G(this.store,e)!==n&&this.store.set(e,n)});#e;#n;#s=new Set;#r=-1;#a;#m=!1;#c="";connectedCallback(){addEventListener("hashchange",this.#g),addEventListener("pagehide",this.#o),document.addEventListener("visibilitychange",this.#o),this.addEventListener("click",this.#$);let e=this.hasAttribute("open");this.removeAttribute("open"),e&&(this.#r=this.#h()),super.connectedCallback(),(e||performance.now()-cn<un)&&this.#y()}disconnectedCallback(){removeEventListener("hashchange",this.#g),removeEventListener("pagehide",this.#o),document.removeEventListener("visibilitychange",this.#o),this.removeEventListener("click",this.#$),this.#o(),clearTimeout(this.#a),super.disconnectedCallback()}concerns(e){return e.size===0||[...e].some(n=>sr.test(n))}paint(){super.paint(),this.#i!==null&&kt(this.#l())}template(){let e=this.#l();if(!e)return u`<p class="hr-empty">${d("noFramework")}</p>`;if(e.alone)return this.#r>=e.plan.pages.length&&(this.#r=-1),this.#r>=0?Ge(e,this.#r,this.#f(e)):At(e,()=>this.#u(this.#h()));let n=Tt(location.hash);if(n.kind==="shared")return dn(()=>this.requestPaint());if(n.kind==="kept")return zt(e,n.id);if(n.kind==="result")return Ht(e);let r=n.kind==="begin"?-1:Mt(e.plan,n,e.ratings),o=e.plan.pages[r];return o?(R(o)!==location.hash&&history.replaceState(history.state,"",R(o)),Ge(e,r,this.#f(e))):qt(e)}get#i(){return this.getAttribute("competency")}#l(){let{framework:e}=this.guide;if(!e)return;let{store:n}=this,r=mt(n,e),o=ht(n,e,r.role?.id??"");return{store:n,framework:e,worksheets:this.guide.worksheets??[],roles:r,plan:this.#v(e,r),present:o,ratings:o.ratings,kept:ft(n),comparedWith:this.#n,compareWith:s=>{this.#n=s,this.requestPaint()},unfolded:this.#s,drafts:this.#t,alone:this.#i!==null,text:s=>this.text(s),address:s=>this.address(s),ownPage:s=>this.ownPage(s),announce:s=>this.announce(s),paint:()=>this.requestPaint(),go:s=>this.#d(s)}}#v(e,{role:n,also:r}){let o=this.#i,s=this.#e?.role===n&&(o!==null||this.#e?.also===r);return(this.#e===void 0||!s)&&(this.#e=o===null?pe(e,n,r):vt(e,o,n)),this.#e}#f({plan:e}){let n=this.#i!==null;return{turn:r=>{let o=e.pages[r];n?this.#u(r):o&&this.#d(R(o))},leave:r=>{n?this.#u(-1):this.#d(r?"":I)},rated:r=>this.#b(r)}}#h(){let e=this.#l(),[n]=e?.plan.asked??[];if(!e||!n)return-1;let r=L(e.plan,e.ratings),o=n.rank===0||(e.plan.pages[r]?.level.rank??0)<=n.rank;return r>=0&&o?r:0}#u(e){this.#r=e,this.#p()}#d(e){location.hash!==e&&history.pushState(null,"",e||location.pathname+location.search),this.#p()}#g=()=>{this.#i===null&&(cn=performance.now(),this.#p())};#p(){this.#o(),clearTimeout(this.#a),this.#c="",this.paint(),this.#y()}#y(){this.querySelector("[data-hr-heading]")?.focus({preventScroll:!0});let{top:e}=this.getBoundingClientRect();(e<96||e>innerHeight/2)&&this.scrollIntoView()}#$=e=>{let n=e.target.closest?.("a[href^='#']");if(!n||e.button!==0||e.ctrlKey||e.metaKey||e.shiftKey)return;e.preventDefault(),e.stopPropagation();let r=n.getAttribute("href")??"";this.#d(r==="#"?"":r)};#o=()=>this.#t.flush();#b(e){clearTimeout(this.#a),this.#a=setTimeout(()=>{let n=this.#l(),r=n?je(n,e):"",o=this.#m||this.store.status!=="saved"?"":`${d("saved")}.`;this.#m||=o!=="";let s=[o,r===this.#c?"":r].filter(i=>i!=="");this.#c=r,s.length>0&&this.announce(s.join(" "))},ir)}};Le({"handrail-assessment":Ae});})();
