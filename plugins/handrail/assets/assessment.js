"use strict";(()=>{var gn=new Intl.PluralRules("en");function Re(t){return(e,n={})=>{let r=t[e];return(typeof r=="string"?r:(i=>i[gn.select(Number(n.count))]??i.other)(r)).replace(/\{(\w+)\}/g,(i,a)=>String(n[a]??i))}}var yn;function Ke(t){yn=t}var Se=globalThis,$n={framework:null,modules:{},quizzes:[]};function R(){if(Se.handrail===void 0)throw new Error("handrail.js was not loaded before this script");return Se.handrail}function qe(){return Se.handrailGuide??$n}function Xe(t){Ke(R());for(let[e,n]of Object.entries(t))customElements.get(e)===void 0&&customElements.define(e,n)}var Me=globalThis,Qe=t=>t,ee=Me.trustedTypes,Ze=ee?ee.createPolicy("lit-html",{createHTML:t=>t}):void 0,_e="$lit$",M=`lit$${Math.random().toFixed(9).slice(2)}$`,Oe="?"+M,vn=`<${Oe}>`,N=document,J=()=>N.createComment(""),V=t=>t===null||typeof t!="object"&&typeof t!="function",Le=Array.isArray,ot=t=>Le(t)||typeof t?.[Symbol.iterator]=="function",Te=`[ 	
\f\r]`,Y=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,et=/-->/g,tt=/>/g,D=RegExp(`>|${Te}(?:([^\\s"'>=/]+)(${Te}*=${Te}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),nt=/'/g,rt=/"/g,it=/^(?:script|style|textarea|title)$/i,De=t=>(e,...n)=>({_$litType$:t,strings:e,values:n}),u=De(1),x=De(2),vr=De(3),S=Symbol.for("lit-noChange"),f=Symbol.for("lit-nothing"),st=new WeakMap,P=N.createTreeWalker(N,129);function at(t,e){if(!Le(t)||!t.hasOwnProperty("raw"))throw Error("invalid template strings array");return Ze!==void 0?Ze.createHTML(e):e}var lt=(t,e)=>{let n=t.length-1,r=[],s,o=e===2?"<svg>":e===3?"<math>":"",i=Y;for(let a=0;a<n;a++){let l=t[a],p,m,d=-1,g=0;for(;g<l.length&&(i.lastIndex=g,m=i.exec(l),m!==null);)g=i.lastIndex,i===Y?m[1]==="!--"?i=et:m[1]!==void 0?i=tt:m[2]!==void 0?(it.test(m[2])&&(s=RegExp("</"+m[2],"g")),i=D):m[3]!==void 0&&(i=D):i===D?m[0]===">"?(i=s??Y,d=-1):m[1]===void 0?d=-2:(d=i.lastIndex-m[2].length,p=m[1],i=m[3]===void 0?D:m[3]==='"'?rt:nt):i===rt||i===nt?i=D:i===et||i===tt?i=Y:(i=D,s=void 0);let h=i===D&&t[a+1].startsWith("/>")?" ":"";o+=i===Y?l+vn:d>=0?(r.push(p),l.slice(0,d)+_e+l.slice(d)+M+h):l+M+(d===-2?a:h)}return[at(t,o+(t[n]||"<?>")+(e===2?"</svg>":e===3?"</math>":"")),r]},z=class t{constructor({strings:e,_$litType$:n},r){let s;this.parts=[];let o=0,i=0,a=e.length-1,l=this.parts,[p,m]=lt(e,n);if(this.el=t.createElement(p,r),P.currentNode=this.el.content,n===2||n===3){let d=this.el.content.firstChild;d.replaceWith(...d.childNodes)}for(;(s=P.nextNode())!==null&&l.length<a;){if(s.nodeType===1){if(s.hasAttributes())for(let d of s.getAttributeNames())if(d.endsWith(_e)){let g=m[i++],h=s.getAttribute(d).split(M),y=/([.?@])?(.*)/.exec(g);l.push({type:1,index:o,name:y[2],strings:h,ctor:y[1]==="."?ne:y[1]==="?"?re:y[1]==="@"?se:C}),s.removeAttribute(d)}else d.startsWith(M)&&(l.push({type:6,index:o}),s.removeAttribute(d));if(it.test(s.tagName)){let d=s.textContent.split(M),g=d.length-1;if(g>0){s.textContent=ee?ee.emptyScript:"";for(let h=0;h<g;h++)s.append(d[h],J()),P.nextNode(),l.push({type:2,index:++o});s.append(d[g],J())}}}else if(s.nodeType===8)if(s.data===Oe)l.push({type:2,index:o});else{let d=-1;for(;(d=s.data.indexOf(M,d+1))!==-1;)l.push({type:7,index:o}),d+=M.length-1}o++}}static createElement(e,n){let r=N.createElement("template");return r.innerHTML=e,r}};function E(t,e,n=t,r){if(e===S)return e;let s=r!==void 0?n._$Co?.[r]:n._$Cl,o=V(e)?void 0:e._$litDirective$;return s?.constructor!==o&&(s?._$AO?.(!1),o===void 0?s=void 0:(s=new o(t),s._$AT(t,n,r)),r!==void 0?(n._$Co??=[])[r]=s:n._$Cl=s),s!==void 0&&(e=E(t,s._$AS(t,e.values),s,r)),e}var te=class{constructor(e,n){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=n}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(e){let{el:{content:n},parts:r}=this._$AD,s=(e?.creationScope??N).importNode(n,!0);P.currentNode=s;let o=P.nextNode(),i=0,a=0,l=r[0];for(;l!==void 0;){if(i===l.index){let p;l.type===2?p=new F(o,o.nextSibling,this,e):l.type===1?p=new l.ctor(o,l.name,l.strings,this,e):l.type===6&&(p=new oe(o,this,e)),this._$AV.push(p),l=r[++a]}i!==l?.index&&(o=P.nextNode(),i++)}return P.currentNode=N,s}p(e){let n=0;for(let r of this._$AV)r!==void 0&&(r.strings!==void 0?(r._$AI(e,r,n),n+=r.strings.length-2):r._$AI(e[n])),n++}},F=class t{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(e,n,r,s){this.type=2,this._$AH=f,this._$AN=void 0,this._$AA=e,this._$AB=n,this._$AM=r,this.options=s,this._$Cv=s?.isConnected??!0}get parentNode(){let e=this._$AA.parentNode,n=this._$AM;return n!==void 0&&e?.nodeType===11&&(e=n.parentNode),e}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(e,n=this){e=E(this,e,n),V(e)?e===f||e==null||e===""?(this._$AH!==f&&this._$AR(),this._$AH=f):e!==this._$AH&&e!==S&&this._(e):e._$litType$!==void 0?this.$(e):e.nodeType!==void 0?this.T(e):ot(e)?this.k(e):this._(e)}O(e){return this._$AA.parentNode.insertBefore(e,this._$AB)}T(e){this._$AH!==e&&(this._$AR(),this._$AH=this.O(e))}_(e){this._$AH!==f&&V(this._$AH)?this._$AA.nextSibling.data=e:this.T(N.createTextNode(e)),this._$AH=e}$(e){let{values:n,_$litType$:r}=e,s=typeof r=="number"?this._$AC(e):(r.el===void 0&&(r.el=z.createElement(at(r.h,r.h[0]),this.options)),r);if(this._$AH?._$AD===s)this._$AH.p(n);else{let o=new te(s,this),i=o.u(this.options);o.p(n),this.T(i),this._$AH=o}}_$AC(e){let n=st.get(e.strings);return n===void 0&&st.set(e.strings,n=new z(e)),n}k(e){Le(this._$AH)||(this._$AH=[],this._$AR());let n=this._$AH,r,s=0;for(let o of e)s===n.length?n.push(r=new t(this.O(J()),this.O(J()),this,this.options)):r=n[s],r._$AI(o),s++;s<n.length&&(this._$AR(r&&r._$AB.nextSibling,s),n.length=s)}_$AR(e=this._$AA.nextSibling,n){for(this._$AP?.(!1,!0,n);e!==this._$AB;){let r=Qe(e).nextSibling;Qe(e).remove(),e=r}}setConnected(e){this._$AM===void 0&&(this._$Cv=e,this._$AP?.(e))}},C=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,n,r,s,o){this.type=1,this._$AH=f,this._$AN=void 0,this.element=e,this.name=n,this._$AM=s,this.options=o,r.length>2||r[0]!==""||r[1]!==""?(this._$AH=Array(r.length-1).fill(new String),this.strings=r):this._$AH=f}_$AI(e,n=this,r,s){let o=this.strings,i=!1;if(o===void 0)e=E(this,e,n,0),i=!V(e)||e!==this._$AH&&e!==S,i&&(this._$AH=e);else{let a=e,l,p;for(e=o[0],l=0;l<o.length-1;l++)p=E(this,a[r+l],n,l),p===S&&(p=this._$AH[l]),i||=!V(p)||p!==this._$AH[l],p===f?e=f:e!==f&&(e+=(p??"")+o[l+1]),this._$AH[l]=p}i&&!s&&this.j(e)}j(e){e===f?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,e??"")}},ne=class extends C{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===f?void 0:e}},re=class extends C{constructor(){super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==f)}},se=class extends C{constructor(e,n,r,s,o){super(e,n,r,s,o),this.type=5}_$AI(e,n=this){if((e=E(this,e,n,0)??f)===S)return;let r=this._$AH,s=e===f&&r!==f||e.capture!==r.capture||e.once!==r.once||e.passive!==r.passive,o=e!==f&&(r===f||s);s&&this.element.removeEventListener(this.name,this,r),o&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){typeof this._$AH=="function"?this._$AH.call(this.options?.host??this.element,e):this._$AH.handleEvent(e)}},oe=class{constructor(e,n,r){this.element=e,this.type=6,this._$AN=void 0,this._$AM=n,this.options=r}get _$AU(){return this._$AM._$AU}_$AI(e){E(this,e)}},ct={M:_e,P:M,A:Oe,C:1,L:lt,R:te,D:ot,V:E,I:F,H:C,N:re,U:se,B:ne,F:oe},bn=Me.litHtmlPolyfillSupport;bn?.(z,F),(Me.litHtmlVersions??=[]).push("3.3.3");var dt=(t,e,n)=>{let r=n?.renderBefore??e,s=r._$litPart$;if(s===void 0){let o=n?.renderBefore??null;r._$litPart$=s=new F(e.insertBefore(J(),o),o,void 0,n??{})}return s._$AI(t),s};function ut(t){return new Promise((e,n)=>{let r=document.createElement("script");r.src=t,r.addEventListener("load",()=>e()),r.addEventListener("error",()=>{r.remove(),n(new Error(`could not load ${t}`))}),document.head.append(r)})}var pt=globalThis,ie=class{#n;#e=new Set;#t=new Map;constructor(e){this.#n=e}get(e,n){let{id:r,text:s}=e,o=pt.handrailTexts?.[r];if(o!==void 0)return o;if(this.#e.has(r))return"failed";let i=this.#t.get(r);if(i!==void 0){i.add(n);return}this.#t.set(r,new Set([n]));let a=()=>{pt.handrailTexts?.[r]===void 0&&this.#e.add(r);let l=this.#t.get(r)??[];this.#t.delete(r);for(let p of l)p()};ut(new URL(s,this.#n()).href).then(a,a)}};var wn=new ie(()=>R().root);function mt(){return new Date().toDateString()}var ae=class extends HTMLElement{#n;#e=!1;#t="";get store(){return R().store}get course(){return R().course}get guide(){return qe()}address(e){return new URL(e,R().root).href}ownPage(e){let n=R().own[e];return n===void 0?"":this.address(n)}announce(e){R().announce(e)}text(e){return wn.get(e,()=>this.requestPaint())}connectedCallback(){this.#n??=this.store.subscribe(e=>{this.concerns(e)&&this.requestPaint()}),document.addEventListener("visibilitychange",this.#r),this.paint()}disconnectedCallback(){document.removeEventListener("visibilitychange",this.#r),this.#n?.(),this.#n=void 0}#r=()=>{document.visibilityState==="visible"&&this.#t!==mt()&&this.requestPaint()};requestPaint(){this.#e||(this.#e=!0,queueMicrotask(()=>{this.#e=!1,this.isConnected&&this.paint()}))}paint(){this.querySelector(":scope > .hr-app-wait")?.remove(),this.#t=mt(),dt(this.template(),this)}concerns(e){return!0}};function xn(t){return t==="consistently"||t==="helps-others"}function T(t,e){return Object.prototype.hasOwnProperty.call(t,e)?t[e]:void 0}function An(t,e){return Math.max(1,Math.ceil(e*t-1e-9))}function K({met:t,unmet:e,unrated:n}){return t.length+e.length+n.length===0}function kn({met:t,unrated:e,needed:n}){return e.length===0&&t.length>=n}function le(t,e,n,r){return e.levels.map(({id:s},o)=>{let i=[],a=[],l=[],p=T(t.levels,s)?.statements??[];for(let d of r?.level===s?[...p,...r.statements]:p){let g=n.get(d);g!=="not-relevant"&&(g===void 0?l:xn(g)?i:a).push(d)}let m=An(i.length+a.length+l.length,e.met);return{level:s,rank:o+1,met:i,unmet:a,unrated:l,needed:m}})}function ce(t,e){let n=t.filter(s=>!K(s)),r=-1;return n.every((s,o)=>{let i=kn(s);return i&&(r=o),i||!e}),{assessed:n.some(({met:s,unmet:o})=>s.length+o.length>0),rank:n[r]?.rank??0,level:n[r]?.level??null,next:n[r+1]??null}}var Sn=16;function Tn(t,e){let n=e.get(t);if(n!==void 0)return n;for(let r=t.lastIndexOf("/");r>=0;r=t.lastIndexOf("/",r-1)){let s=e.get(t.slice(0,r+1));if(s!==void 0)return s+t.slice(r+1);if(r===0)break}}function ft(t,e){let n=t;for(let r=0;r<Sn;r+=1){let s=Tn(n,e);if(s===void 0||s===n)return n;n=s}return t}var Wr=5*1024*1024;function ht(t){return Number.isInteger(t)&&t>=0&&t<=864e13}var Ee=["not-yet","sometimes","consistently","helps-others","not-relevant"];function G(t,e){return`${t}:${e}`}var $={module:t=>`module/${t}`,answer:(t,e)=>`quiz/${t}/${e}`,rating:(t,e)=>`rating/${t}/${e}`,note:t=>`note/${t}`,evidence:t=>`evidence/${t}`,assessment:t=>`assessment/${t}`,goal:t=>`goal/${t}`,role:"learner/role",nextRole:"learner/next-role",name:"learner/name",seed:"learner/seed",seen:"learner/seen",exported:"learner/exported"};function Ne(t){return typeof t=="object"&&t!==null&&!Array.isArray(t)}function q(t){return typeof t=="string"?t:""}function de(t,e){let n=new Map;if(!Ne(t))return n;for(let[r,s]of Object.entries(t)){let o=e(s);o!==void 0&&n.set(r,o)}return n}function Ce(t){return Ee.find(e=>e===t)}function gt(t,e){if(!Ne(e))return;let{at:n,framework:r,role:s}=e;if(!(!ht(n)||!Ne(r)))return{id:t,at:n,framework:{id:q(r.id),version:q(r.version)},role:q(s),ratings:de(e.ratings,o=>de(o,Ce)),notes:de(e.notes,o=>q(o)||void 0),evidence:de(e.evidence,o=>q(o)||void 0)}}function yt(t){let e=[...t.ratings].map(([n,r])=>[n,Object.fromEntries(r)]);return{at:t.at,framework:{...t.framework},role:t.role,ratings:Object.fromEntries(e),notes:Object.fromEntries(t.notes),evidence:Object.fromEntries(t.evidence)}}function $t(t){let e=new Map(Object.entries(t));return n=>ft(n,e)}function ue(t){return t.slice(t.indexOf("/")+1)}function vt(t,e){return ue($t(e)(`role/${t}`))}function bt(t,e){let n=$t(e),r=new Map;for(let[o,i]of t.ratings)for(let[a,l]of i){let p=`${o}/${a}`,m=ue(n(`rating/${p}`)),d=m.indexOf("/"),[g,h]=[m.slice(0,d),m.slice(d+1)],y=r.get(g)??new Map;(m===p||!y.has(h))&&y.set(h,l),r.set(g,y)}let s=(o,i)=>{let a=new Map;for(let[l,p]of i){let m=ue(n(`${o}/${l}`));(m===l||!a.has(m))&&a.set(m,p)}return a};return{...t,role:ue(n(`role/${t.role}`)),ratings:r,notes:s("note",t.notes),evidence:s("evidence",t.evidence)}}var Mn=new Map;function _n(t){let e=new Map;for(let[n,[r]]of t.document.leaves){if(!n.startsWith("rating/"))continue;let[,s="",o]=n.split("/",3),i=Ce(r);if(i===void 0||!o)continue;let a=e.get(s);a?a.set(o,i):e.set(s,new Map([[o,i]]))}return e}function v(t,e){return t.get(e)??Mn}function j(t,e){let n=t.get(e);return typeof n=="string"?n:""}function wt(t,e){let n=new Map;for(let[r,[s]]of t.document.leaves)r.startsWith(e)&&typeof s=="string"&&s!==""&&n.set(r.slice(e.length),s);return n}function Ie(t,{roles:e}){let n=t.get($.role),r=a=>{if(typeof a!="string")return;let l=vt(a,t.aliases);return e.find(p=>p.id===l)},s=r(n),o=e.length===0||s!==void 0||n==="",i=s&&r(t.get($.nextRole)??s.next);return{chosen:o,role:s,also:i===s?void 0:i}}function At(t,e){return!!j(t,$.role)&&!Ie(t,e).chosen}var xt=new WeakMap;function He(t){let e=$.assessment(""),n=[];for(let[r,[s]]of t.document.leaves){if(!r.startsWith(e)||s===null||typeof s!="object")continue;let o=xt.get(s),i=o??gt(r.slice(e.length),s);if(!i)continue;let a=o??bt(i,t.aliases);xt.set(s,a),n.push(a)}return n.sort((r,s)=>s.at-r.at||(r.id<s.id?1:-1))}function kt(t,{id:e,version:n},r){return{id:"",at:0,framework:{id:e,version:n},role:r,ratings:_n(t),notes:wt(t,$.note("")),evidence:wt(t,$.evidence(""))}}function Rt(t,e){return t.role===e.role&&t.framework.version===e.framework.version&&pe(t.notes,e.notes)&&pe(t.evidence,e.evidence)&&pe(t.ratings,e.ratings,(n,r)=>pe(n,r))}function pe(t,e,n=Object.is){if(t.size!==e.size)return!1;for(let[r,s]of t){let o=e.get(r);if(o===void 0||!n(s,o))return!1}return!0}function St(t,e,n){let r=He(t)[0]?.at??-1,s=Math.min(864e13,Math.max(n,r+1)),o=new Date(s).toISOString().slice(0,10),[i=0]=crypto.getRandomValues(new Uint32Array(1)),a=`${o}-${i.toString(36)}`;t.set($.assessment(a),yt({...e,id:a,at:s}))}function Tt({met:t,unmet:e,unrated:n,needed:r}){return e.length>0&&t.length+n.length<r}function b(t,e){let{competency:n,scale:r,counted:s}=t,o=le(n,r,e,s),a=(r.cumulative?o.find(Tt):void 0)?.rank??1/0,[l,p]=[0,0];for(let{rank:m,statements:d}of t.levels)m>a||(p+=d.length,l+=d.filter(g=>e.has(g)).length);return{state:l===p?"done":l>0?"begun":"open",rated:l,needed:p,skipped:t.levels.filter(({rank:m})=>m>a),levels:o,standing:ce(o,r.cumulative)}}function L(t,e,n){let r=new Map;return t.pages.findIndex(({asked:s,level:o,statements:i})=>{if(n&&s!==n)return!1;let a=v(e,s.competency.id);return i.every(l=>a.has(l))?!1:(r.has(s)||r.set(s,new Set(b(s,a).skipped)),!r.get(s)?.has(o))})}function Fe(t,e,n){let{pages:r}=t,s=r[e],{asked:o,level:i}=s,a=r[e+1],l=s.part===s.parts&&a?.asked===o,p=e+1<r.length?e+1:-1;if(!l)return{stop:void 0,next:p,higher:-1};let{levels:m}=b(o,v(n,o.competency.id)),d=o.scale.cumulative&&m.slice(0,i.rank).some(y=>Tt(y)),g=Math.max(o.rank,o.alsoRank),h=d?"settled":g>0&&a.level.rank>g?"target":void 0;return h?{stop:h,next:r.findIndex((y,A)=>A>e&&y.asked!==o),higher:e+1}:{stop:h,next:p,higher:-1}}var On=3,Ln=20;function me(t,e,n){let r=t.competencies.flatMap(s=>{let o=Ot(t,s,e,n),i=Math.max(o?.rank??0,o?.alsoRank??0);if(!o||(e?i===0:s.deprecated))return[];let a=e?o.levels.filter(({rank:l})=>l<=i):o.levels;return[{...o,levels:a}]});return _t(r,e,n)}function Mt(t,e,n){let r=t.competencies.find(o=>o.id===e),s=r&&Ot(t,r,n);return _t(s?[s]:[],n)}function Ge(t){return Math.max(1,Math.round(t*Ln/60))}function w({competency:t,scale:e},n){let r=e.levels[n-1];return r?T(t.levels,r.id)?.title||r.title:""}function Dn(t){let e=Math.ceil(t.length/On),n=Math.floor(t.length/e),r=t.length%e;return Array.from({length:e},(s,o)=>{let i=o*n+Math.min(o,r);return t.slice(i,i+n+(o<r?1:0))})}function _t(t,e,n){let r=t.filter(({levels:i})=>i.length>0),s=r.flatMap(i=>i.levels.flatMap(a=>Dn(a.statements).map((l,p,{length:m})=>({asked:i,level:a,statements:l,part:p+1,parts:m})))),o=s.reduce((i,a)=>i+a.statements.length,0);return{role:e,also:n,asked:r,pages:s,statements:o}}function Ot(t,e,n,r){let s=T(t.scales,e.scale);if(!s)return;let o=h=>s.levels.findIndex(({id:y})=>y===h?.level)+1,i=h=>{let y=h?.targets.find(A=>A.competency===e.id);return y&&o(y)>0?y:void 0},a=i(n),l=i(r),p=new Map,m=(h,{level:y,statements:A})=>{let B=A.map(Ve=>{let ze=G(h.id,Ve.id);return p.set(ze,{...Ve,role:h.title}),ze});return{level:y,statements:B}},d=[];n&&a&&d.push(m(n,a)),r&&l&&d.push(m(r,l));let g=s.levels.map(({id:h},y)=>({id:h,title:w({competency:e,scale:s},y+1),rank:y+1,statements:[...T(e.levels,h)?.statements??[],...d.flatMap(({level:A,statements:B})=>A===h?B:[])]}));return{competency:e,scale:s,levels:g.filter(({statements:h})=>h.length>0),target:a,rank:o(a),alsoRank:o(l),own:p,counted:d[0]}}var c=Re({noFramework:"This site has no competencies to assess.",yourRole:"Your role",intro:"Say of each statement how far it is true of your work. Nobody else sees it: it stays in this browser.",role:"The role that you have or want",chooseRole:"Choose a role",roleGone:"The role that you chose is not part of the framework any more. Choose another; your ratings stay.",noRole:"No role: assess every competency",chooseFirst:"Choose a role, or “No role”, to begin.",also:"Also look at (optional)",noOther:"No other role",aboutRole:"What the role asks for",asks:{one:"{count} competency with {statements}: about {minutes} min, at 20 seconds a statement.",other:"{count} competencies with {statements}: about {minutes} min, at 20 seconds a statement."},statements:{one:"{count} statement",other:"{count} statements"},asksNothing:"This role asks for no competency with statements to rate.",fewer:"It is often shorter: once a level is settled, the ones above it are not asked.",savedAsYouGo:"Every answer is saved at once. Stop when you like and go on later.",goOnTitle:"Your self-assessment",left:{one:"{count} statement is left: a moment.",other:"{count} statements are left, about {minutes} min. Every answer is saved at once."},start:"Start",goOn:"Continue where you stopped:",allRated:"Everything that this role needs is rated.",allRatedNoRole:"Everything is rated.",place:"{place} of {count}",part:"part {place} of {count}",meaning:"What {level} means",loading:"Loading the statements…",failed:"The statements could not be loaded. Your ratings are safe; reload the page to try again.",linkFailed:"What the link holds could not be shown. Reload the page to try again.",onlyRole:"Only for {role}",example:"For example",evidenceHint:"Where to look",lastTime:"Last time: {rating}",saved:"Saved",notSaved:"Not saved yet",notes:"Note and evidence: {competency}",written:"written",note:"Note",evidence:"Evidence: a link, or where to find it",back:"Back",next:"Next",nextCompetency:"Next competency",toResult:"See the result",done:"Done",allTheSame:"Rate {level} all the same",goOnWith:"Go on with {level}",settled:"This settles it: {level} is your level here for now.",settledNone:"This settles it: you are not at {level} yet.",roleAsks:"{role} asks for {level}; you have rated up to there.",overview:{one:"{done} of {count} competency done",other:"{done} of {count} competencies done"},unrated:"Not rated",rated:"{rated} of {needed} rated",doneAt:"Done: {level}",doneNone:"Done: not yet {level}",irrelevant:"Not relevant to you",skipped:"{levels} not needed, skipped",change:"Change role",result:"Your result",resultFor:"Role: {role}.",targetsReached:{one:"{done} of {count} target reached.",other:"{done} of {count} targets reached."},notAssessed:{one:"{count} competency is not rated yet.",other:"{count} competencies are not rated yet."},nothing:"Nothing is rated yet. Rate the first statements, and your result appears here.",competency:"Competency",number:"Number in the figure",no:"No.",you:"You",target:"Target",gap:"Gap",last:"Last time",optional:"optional",reached:"reached",levelsToGo:{one:"{count} level to go",other:"{count} levels to go"},notYet:"Not yet {level}",none:"none",tableCaption:"Level reached in each competency",allMet:{one:"The statement of {levels} is met.",other:"All {count} statements of {levels} are met."},enoughMet:"{met} of {count} statements of {levels} are met, which is enough.",notMet:{one:"For {level} {count} statement is not met yet.",other:"For {level} {count} statements are not met yet."},someMet:"For {level} {needed} of {count} statements must be met; {met} are.",notRated:{one:"{count} statement not rated.",other:"{count} statements not rated."},ofLevel:"{level}: {text}",ruleUnrated:"Not rated yet.",ruleIrrelevant:"All its statements are not relevant to you.",nothingAssessed:"No strengths or gaps yet: all that you rated is not relevant to you.",strengths:"Strengths",noStrengths:"No target is reached yet. Start with the first of the gaps below.",gaps:"Gaps, the most important first",gapLine:"{level}, target {target}. {gap}, importance {importance} of 10.",noGaps:"No gap is left: every target that you rated is reached.",toRate:"Not rated yet",nextSteps:"Your next steps are on My path",rateMore:"Rate what is left",figure:"Your levels",figureOf:"{count} competencies around a circle, the further out the higher the level. The table below has the same figures.",barsOf:{one:"A bar for {count} competency, the longer the higher the level. The table below has the same figures.",other:"One bar for each of {count} competencies, the longer the higher the level. The table below has the same figures."},showFigure:"Show as a figure",kept:"Kept self-assessments",whyKeep:"Keep it to compare with later. A kept self-assessment stays as it is; you go on rating from here.",keep:"Keep this self-assessment",isKept:"Kept",keptAt:"Kept {date}. Nothing has changed since.",keptNow:"Kept. Your next self-assessment is compared with it.",keptLine:"{role}, framework {version}",noRoleShort:"No role",compare:"Compare with",compareNone:"Nothing",otherVersion:"It was kept with framework {then}; now it is {now}. Statements may have changed since.",keptTitle:"Self-assessment of {date}",keptNote:"This is a kept self-assessment. It cannot be changed.",keptGone:"This self-assessment is not in your record.",competencyGone:"{id} (not in the framework any more)",toNow:"Back to the present result",showRatings:"Ratings, notes and evidence",rateYourself:"Rate yourself",rateYourselfAgain:"Rate yourself again",yourLevel:"Your level: {level}",yourLevelHere:"Your level",wholeAssessment:"The whole self-assessment"}),X={"not-yet":"Not yet",sometimes:"Sometimes",consistently:"Consistently","helps-others":"I help others do this","not-relevant":"Not relevant to me","":"Not rated"},Pn=new Intl.ListFormat("en-GB",{type:"conjunction"});function fe(t){return Pn.format(t)}function _(t,{standing:e,rated:n,needed:r}){return e.assessed?e.rank>0?w(t,e.rank):c("notYet",{level:w(t,e.next?.rank??1)}):c(n>0&&n===r?"irrelevant":"unrated")}function he(t,{standing:e,levels:n,rated:r,needed:s}){if(!e.assessed)return c(r>0&&r===s?"ruleIrrelevant":"ruleUnrated");let o=[],{rank:i,next:a}=e;if(i>0){let l=t.scale.cumulative?1:i,p=n.slice(l-1,i).filter(h=>!K(h)),m=p.reduce((h,y)=>h+y.met.length,0),d=p.reduce((h,y)=>h+y.unmet.length,m),g=fe(p.map(h=>w(t,h.rank)));o.push(c(m===d?"allMet":"enoughMet",{met:m,count:d,levels:g}))}if(a&&a.rank<=(t.levels[t.levels.length-1]?.rank??0)){let l=w(t,a.rank),[p,m,d]=[a.met.length,a.unmet.length,a.unrated.length],g=p+m+d;if(a.needed<g?o.push(c("someMet",{level:l,met:p,count:g,needed:a.needed})):m>0&&o.push(c("notMet",{level:l,count:m})),d>0){let h=c("notRated",{count:d});o.push(o.length>0&&m>0?h:c("ofLevel",{level:l,text:h}))}}return o.join(" ")}var Lt="hr-own-level";function Dt(t,e){let{plan:n,ratings:r,ownPage:s}=t,[o]=n.asked;if(!o)return u`${f}`;let i=v(r,o.competency.id),a=b(o,i),l=s("assessment");return u`<p class="hr-own-standing" tabindex="-1" data-hr-heading>
      ${c("yourLevel",{level:_(o,a)})}
      <span class="hr-meta">${he(o,a)}</span>
    </p>
    <p class="hr-buttons">
      <button type="button" class="hr-button" @click=${e}>
        ${c(i.size>0?"rateYourselfAgain":"rateYourself")}
      </button>
      ${l?u`<a href=${l}>${c("wholeAssessment")}</a>`:f}
    </p>`}function Pt(t){let[e]=t?.plan.asked??[],n=e&&v(t?.ratings??new Map,e.competency.id),r=e&&n&&b(e,n).standing.level,s=r?document.getElementById(`level-${r}`):null,o=document.querySelector(`.${Lt}`);if(o&&o.previousElementSibling===s||(o?.remove(),!s))return;let i=document.createElement("p");i.className=Lt;let a=document.createElement("span");a.className="hr-hollow",a.setAttribute("aria-hidden","true"),i.append(a,c("yourLevelHere")),s.after(i)}var I="#result",je="#kept=";function k({asked:t,level:e,part:n}){return`#${[t.competency.id,e.id,n].map(We).join("/")}`}function ge(t){return`#${We(t)}/`}function ye(t){return je+We(t)}function We(t){return encodeURIComponent(String(t).replace(/\p{Surrogate}/gu,"�"))}function Nt(t){try{return decodeURIComponent(t)}catch{return t}}function Et(t){if(t.length<2)return{kind:"begin"};if(t===I)return{kind:"result"};if(t.startsWith("#share="))return{kind:"shared"};if(t.startsWith(je))return{kind:"kept",id:Nt(t.slice(je.length))};let[e="",n="",r=""]=t.slice(1).split("/").map(Nt);return{kind:"rate",competency:e,level:n,part:Number.parseInt(r,10)||1}}function Ct(t,e,n){let{pages:r}=t,s=r.findIndex(({asked:i})=>i.competency.id===e.competency);if(s<0)return-1;let o=r.findIndex(({asked:i,level:a,part:l})=>i.competency.id===e.competency&&a.id===e.level&&l===e.part);return o>=0?o:Math.max(s,L(t,n,r[s]?.asked))}var Nn=new Map;function It(t,e,n){let r=new Map(t.competencies.map(i=>[i.id,i])),s=new Map([...r.keys()].map((i,a)=>[i,a])),o=[];for(let i of e.targets){let a=r.get(i.competency),l=a&&T(t.scales,a.scale),p=l?l.levels.findIndex(({id:y})=>y===i.level)+1:0;if(!a||!l||p===0)continue;let m=le(a,l,n.get(a.id)??Nn,{level:i.level,statements:i.statements.map(({id:y})=>G(e.id,y))}),d=ce(m,l.cumulative),g=En(p,d,m,l.cumulative),h=g?p-d.rank:0;o.push({competency:a,target:i,rank:p,standing:d,gap:h,weight:i.importance*h,next:g})}return o.sort((i,a)=>Number(a.target.required)-Number(i.target.required)||a.weight-i.weight||a.target.importance-i.target.importance||(s.get(i.competency.id)??0)-(s.get(a.competency.id)??0))}function En(t,{rank:e,next:n},r,s){if(s)return n&&n.rank<=t?n:null;let o=r[t-1];return o&&e<t&&!K(o)?o:null}var O=[335,220],Ft=150,Cn=3,In=12,Ht=15;function Gt(t){return t.length>=Cn&&t.length<=In}function jt(t,e,n){let r=2*Math.PI*t/e,s=o=>Math.round(o*10)/10;return[s(O[0]+n*Math.sin(r)),s(O[1]-n*Math.cos(r))]}function Q(t){return t.map((e,n)=>jt(n,t.length,Ft*e))}function Ue(t){return t.map(e=>e.join()).join(" ")}function Wt(t){return t.map(({number:e,title:n},r)=>{let[s,o]=jt(r,t.length,Ft+22),i=s-O[0],a=Math.abs(i)<40?"middle":i>0?"start":"end",l=a==="middle"?$e(n,32,2):$e(n,19,3),p=Ht*(l.length-1),m=o<O[1],d=a==="middle"?m?o-18-p:o+27:o+5-p/2;return{number:e,at:[s,o],anchor:a,x:a==="middle"?s:s+(a==="start"?16:-16),lines:l.map((g,h)=>({text:g,y:d+Ht*h}))}})}function Ut(t){let e=t.flatMap(r=>[r.at[1],...r.lines.map(({y:s})=>s)]),n=Math.floor(Math.min(...e))-16;return[n,Math.ceil(Math.max(...e))+10-n]}function $e(t,e,n){let r=[],s="";for(let a of t.split(/\s+/)){let l=s?`${s} ${a}`:a;l.length<=e||!s?s=l:(r.push(s),s=a)}r.push(s);let o=a=>a.length>e?`${a.slice(0,e-1)}…`:a;if(r.length<=n)return r.map(o);let i=r[n-1]??"";return[...r.slice(0,n-1).map(o),`${i.slice(0,e-1)}…`]}var Z={width:360,step:44},Be=x``;function Bt(t){let{axes:e}=t,n=Gt(e);return u`<figure class="hr-figure hr-figure-${n?"radar":"bars"}">
      <div class="hr-figure-box">${n?Fn(t):Gn(t)}</div>
    </figure>
    <ul class="hr-list hr-legend">
      <li><span class="hr-legend-self" aria-hidden="true"></span>${c("you")}</li>
      ${e.some(({target:r})=>r>0)?u`<li>
              <span class="hr-legend-outline" aria-hidden="true"></span>${c("target")}
            </li>`:f}
      ${e.some(({before:r})=>r!==void 0)?u`<li><span class="hr-legend-before" aria-hidden="true"></span>${c("last")}</li>`:f}
    </ul>`}function Yt(t,e,n){return x`<title id="${t}-title">${e}</title><desc id="${t}-desc">${n}</desc>`}function Fn({name:t,title:e,axes:n,levels:r=[]}){let s=r.length||Math.max(...n.map(d=>d.levels)),o=Wt(n),[i,a]=Ut(o),l=d=>Q(n.map(g=>(d(g)??0)/g.levels)),p=l(({self:d})=>d),m=(d,g)=>n.some(h=>g(h))?x`<polygon class=${`hr-radar-${d}`} points=${Ue(l(g))}></polygon>`:Be;return u`<svg
    class="hr-radar"
    viewBox="0 ${i} ${670} ${a}"
    role="img"
    aria-labelledby="${t}-title ${t}-desc"
  >
    ${Yt(t,e,c("figureOf",{count:n.length}))}
    ${Array.from({length:s},(d,g)=>{let h=Q(n.map(()=>(g+1)/s));return x`<polygon class="hr-radar-ring" points=${Ue(h)}></polygon>`})}
    ${Q(n.map(()=>1)).map(([d,g])=>x`<line class="hr-radar-spoke" x1=${O[0]} y1=${O[1]} x2=${d} y2=${g}></line>`)}
    ${m("outline",({target:d})=>d)} ${m("before",({before:d})=>d)}
    ${m("self",({self:d})=>d)}
    ${p.map(([d,g],h)=>n[h]?.self===void 0?Be:x`<circle class="hr-radar-hollow" cx=${d} cy=${g} r="5.5"></circle>`)}
    ${r.map((d,g)=>{let[[,h]=O]=Q(n.map(()=>(g+1)/s));return x`<text class="hr-radar-level" x=${O[0]+4} y=${h+12}>${d}</text>`})}
    ${o.map(d=>x`<text class="hr-radar-number" x=${d.at[0]} y=${d.at[1]+5} text-anchor="middle">${d.number}</text>${d.lines.map(({y:g,text:h})=>x`<text class="hr-radar-title" x=${d.x} y=${g} text-anchor=${d.anchor}>${h}</text>`)}`)}
  </svg>`}function Gn({name:t,title:e,axes:n}){return u`<svg
    class="hr-bars"
    viewBox="0 0 ${Z.width} ${Z.step*n.length}"
    role="img"
    aria-labelledby="${t}-title ${t}-desc"
  >
    ${Yt(t,e,c("barsOf",{count:n.length}))}
    ${n.map((r,s)=>{let o=s*Z.step,i=l=>Math.round(Z.width*l/r.levels),a=(l,p)=>p?x`<line class=${`hr-bar-${l}`} x1=${i(p)-1.5} x2=${i(p)-1.5} y1=${o+20} y2=${o+38}></line>`:Be;return x`<text class="hr-bar-title" x="0" y=${o+14}>${r.number} ${$e(r.title,48,1)[0]}</text>
        <rect class="hr-bar-track" x="0.5" y=${o+23.5} width=${Z.width-1} height="11"></rect>
        <rect class="hr-bar-self" x="1" y=${o+24} width=${Math.max(0,i(r.self??0)-2)} height="10"></rect>
        ${Array.from({length:r.levels-1},(l,p)=>{let m=i(p+1);return x`<line class="hr-bar-step" x1=${m} x2=${m} y1=${o+23} y2=${o+35}></line>`})}
        ${a("target",r.target)} ${a("before",r.before)}`})}
  </svg>`}var jn=12;function Jt(t){let{plan:e,ratings:n,go:r,ownPage:s}=t,o=u`<h2 tabindex="-1" data-hr-heading>${c("result")}</h2>`,i=e.pages[L(e,n)],a=u`<button
    type="button"
    class="hr-button hr-main"
    @click=${()=>r(i?k(i):"")}
  >
    ${c(i?"start":"yourRole")}
  </button>`;if(e.asked.every(({competency:d})=>!n.has(d.id)))return u`${o}
      <div class="hr-empty"><p>${c("nothing")}</p></div>
      <p class="hr-buttons">${a}</p>
      ${W(t)}`;let l=Qt(t),p=zt(t.framework,e,n,l),m=s("path");return u`${o} ${Kt(e,p)} ${Zt(t,l)} ${qt(p)}
    ${Xt(t,e,p,l)} ${Bn(p)}
    <p class="hr-buttons">
      ${i?u`<button type="button" class="hr-button" @click=${()=>r(k(i))}>
              ${c("rateMore")}
            </button>`:f}
      ${m&&e.role?u`<a class="hr-next" href=${m}>${c("nextSteps")}</a>`:f}
    </p>
    ${en(t)} ${W(t)}`}function Vt(t,e,n){let r=zt(t.framework,e,n.ratings,void 0);return u`${Kt(e,r)} ${qt(r)} ${Xt(t,e,r,void 0)}`}function zt(t,e,n,r){let s=e.role?It(t,e.role,n):[],o=new Map(s.map((i,a)=>[i.competency.id,{gap:i,place:a}]));return e.asked.map(i=>{let{id:a}=i.competency,l=r&&b(i,v(r.ratings,a));return{asked:i,progress:b(i,v(n,a)),before:l&&l.rated>0?l:void 0,...o.get(a)}})}function Kt({role:t},e){let n=e.filter(({gap:o})=>o?.standing.assessed||o&&o.gap>0),r=n.filter(({gap:o})=>o?.gap===0).length,s=e.filter(({progress:o})=>o.rated===0).length;return u`<p>
    ${t?u`${c("resultFor",{role:t.title})}
          ${n.length>0?u`<strong>${c("targetsReached",{done:r,count:n.length})}</strong>`:f}`:f}
    ${s>0?c("notAssessed",{count:s}):f}
  </p>`}function qt(t){let[e]=t,r=t.every(({asked:i})=>i.scale===e?.asked.scale)?e?.asked.scale.levels.map(({title:i})=>i)??[]:[],s=t.map(({asked:i,progress:a,before:l},p)=>({number:p+1,title:i.competency.title,levels:i.scale.levels.length,self:a.standing.assessed?a.standing.rank:void 0,target:i.rank,before:l?.standing.assessed?l.standing.rank:void 0})),o=Bt({name:"hr-levels-figure",title:c("figure"),axes:s,levels:r});return t.length<=jn?o:u`<details class="hr-fold">
    <summary>${c("showFigure")}</summary>
    ${o}
  </details>`}function Xt({address:t},{role:e,also:n},r,s){let o=a=>u`<th role="columnheader" scope="col">${a}</th>`,i=(a,l)=>u`<td role="cell"><span class="hr-cell-label">${a}</span> ${l}</td>`;return u`<table class="hr-targets hr-result" role="table">
    <caption class="hr-visually-hidden">
      ${c("tableCaption")}
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        ${o(u`<abbr title=${c("number")}>${c("no")}</abbr>`)} ${o(c("competency"))}
        ${o(c("you"))} ${e?u`${o(c("target"))} ${o(c("gap"))}`:f}
        ${s?o(c("last")):f}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${r.map(({asked:a,progress:l,before:p,gap:m},d)=>u`<tr role="row">
            <td role="cell" class="hr-number">${d+1}</td>
            <th role="rowheader" scope="row">
              <a href=${t(a.competency.url)}>${a.competency.title}</a>
              <span class="hr-reason">${he(a,l)}</span>
            </th>
            ${i(c("you"),u`<b>${_(a,l)}</b>`)}
            ${e?u`${i(c("target"),Wn(a,n?.title))}
                  ${i(c("gap"),Un(m))}`:f}
            ${s?i(c("last"),p?_(a,p):c("unrated")):f}
          </tr>`)}
    </tbody>
  </table>`}function Wn(t,e){let{target:n,rank:r,alsoRank:s}=t;return u`${r>0?w(t,r):c("none")}
  ${n&&!n.required?u`<span class="hr-meta">${c("optional")}</span>`:f}
  ${e&&s>0?u`<span class="hr-meta hr-also">${e}: ${w(t,s)}</span>`:f}`}function Un(t){return t?t.gap>0?t.standing.assessed?c("levelsToGo",{count:t.gap}):c("unrated"):c(t.standing.assessed?"reached":"none"):c("none")}function Bn(t){let e=t.filter(a=>a.gap!==void 0);if(e.length===0)return f;let n=e.filter(({gap:a})=>a.standing.assessed),r=n.filter(({gap:a})=>a.gap===0),s=n.filter(({gap:a})=>a.gap>0).sort((a,l)=>(a.place??0)-(l.place??0)),o=e.filter(({gap:a})=>!a.standing.assessed&&a.gap>0),i=o.length===0?f:Yn(o);return n.length===0?u`<p>${c("nothingAssessed")}</p>
      ${i}`:u`<h3>${c("strengths")}</h3>
    ${r.length===0?u`<p>${c("noStrengths")}</p>`:u`<ul class="hr-list hr-findings">
            ${r.map(({asked:a,progress:l})=>u`<li>
                  <b>${a.competency.title}</b>
                  <span class="hr-meta">${_(a,l)}</span>
                </li>`)}
          </ul>`}
    <h3>${c("gaps")}</h3>
    ${s.length===0?u`<p>${c("noGaps")}</p>`:u`<ol class="hr-list hr-findings">
            ${s.map(({asked:a,progress:l,gap:p})=>u`<li>
                  <b>${a.competency.title}</b>
                  <span class="hr-meta"
                    >${c("gapLine",{level:_(a,l),target:w(a,p.rank),gap:c("levelsToGo",{count:p.gap}),importance:p.target.importance})}</span
                  >
                </li>`)}
          </ol>`}
    ${i}`}function Yn(t){return u`<h3>${c("toRate")}</h3>
    <ul class="hr-list hr-findings">
      ${t.map(({asked:{competency:e}})=>u`<li><a href=${ge(e.id)}>${e.title}</a></li>`)}
    </ul>`}function nn({kept:t,present:e}){return t[0]!==void 0&&Rt(t[0],e)}function Qt(t){let{kept:e,comparedWith:n}=t;return n===void 0?nn(t)?e[1]:e[0]:e.find(({id:r})=>r===n)}function ve(t){let e=document.documentElement.lang,n={dateStyle:"medium",timeStyle:"short"};try{return new Date(t).toLocaleString(e==="en"?"en-GB":e||void 0,n)}catch{return new Date(t).toLocaleString(void 0,n)}}function Zt(t,e){let{kept:n,framework:r,compareWith:s}=t;if(n.length===0)return f;let o=r.version,i=e?.framework.version??o,a=l=>s(l.target.value);return u`<p class="hr-field hr-compare">
      <label for="hr-compare">${c("compare")}</label>
      <select id="hr-compare" autocomplete="off" @change=${a}>
        <option value="" .selected=${e===void 0}>${c("compareNone")}</option>
        ${n.map(({id:l,at:p})=>u`<option value=${l} .selected=${l===e?.id}>${ve(p)}</option>`)}
      </select>
    </p>
    ${i===o?f:u`<p class="hr-hint">${c("otherVersion",{then:i,now:o})}</p>`}`}function en(t){let{kept:e,store:n,present:r,announce:s}=t,o=nn(t),i=()=>{o||(St(n,r,Date.now()),s(c("keptNow")))};return u`<div class="hr-keeping">
    <p>${o?c("keptAt",{date:ve(e[0]?.at??0)}):c("whyKeep")}</p>
    <p class="hr-buttons">
      <button
        type="button"
        class="hr-button ${o?"is-done":"hr-main"}"
        aria-disabled=${o?"true":f}
        @click=${i}
      >
        ${c(o?"isKept":"keep")}
      </button>
    </p>
  </div>`}function W({kept:t,framework:e}){if(t.length===0)return f;let n=r=>e.roles.find(s=>s.id===r)?.title??r;return u`<h3>${c("kept")}</h3>
    <ul class="hr-list hr-kept">
      ${t.map(({id:r,at:s,role:o,framework:{version:i}})=>u`<li>
            <a href=${ye(r)}>${ve(s)}</a>
            <span class="hr-meta"
              >${c("keptLine",{role:n(o)||c("noRoleShort"),version:i})}</span
            >
          </li>`)}
    </ul>`}function rn(t,e){let{framework:n,kept:r}=t,s=r.find(d=>ye(d.id)===ye(e)),o=u`<p><a class="hr-back" href=${I}>${c("toNow")}</a></p>`,i=s?c("keptTitle",{date:ve(s.at)}):c("kept"),a=u`<h2 tabindex="-1" data-hr-heading>${i}</h2>`;if(!s)return u`${a}
      <p class="hr-empty">${c("keptGone")}</p>
      ${o}`;let[l,p]=[n.version,s.framework.version],m=n.roles.find(d=>d.id===s.role);return u`${a}
    <p>${c("keptNote")} ${l===p?f:c("otherVersion",{then:p,now:l})}</p>
    ${o} ${Vt(t,me(n,m),s)}
    <h3>${c("showRatings")}</h3>
    ${n.competencies.map(d=>tn(t,s,d.id,d))}
    ${Jn(n,s).map(d=>tn(t,s,d))}`}function Jn(t,e){let n=new Set([...e.ratings.keys(),...e.notes.keys(),...e.evidence.keys()]);for(let{id:r}of t.competencies)n.delete(r);return[...n]}function tn(t,e,n,r){let{unfolded:s,paint:o}=t,i=[["note",e.notes.get(n)],["evidence",e.evidence.get(n)]];return!e.ratings.has(n)&&i.every(([,l])=>!l)?f:u`<details class="hr-fold" @toggle=${l=>{l.target.open?s.add(n):s.delete(n),o()}}>
    <summary>${r?.title??c("competencyGone",{id:n})}</summary>
    ${s.has(n)?Vn(t,e,n,r):f}
    ${i.map(([l,p])=>p?u`<p class="hr-written"><b>${c(l)}</b><br />${p}</p>`:f)}
  </details>`}function Vn({framework:t,text:e},n,r,s){let o=s?e(s):"failed";if(o===void 0)return u`<p class="hr-meta">${c("loading")}</p>`;let i=new Map;for(let a of t.roles)for(let l of a.targets)if(l.competency===r)for(let p of l.statements)i.set(G(a.id,p.id),p.text);if(o!=="failed")for(let a of Object.values(o.levels))for(let l of a.statements)i.set(l.id,l.text);return u`<dl class="hr-said">
    ${[...n.ratings.get(r)??[]].map(([a,l])=>u`<div>
          <dt>${i.get(a)??a}</dt>
          <dd>${X[l]}</dd>
        </div>`)}
  </dl>`}function zn(t,e){let{state:n,rated:r,needed:s,standing:o,skipped:i}=e;if(n==="open")return c("unrated");if(n==="begun")return c("rated",{rated:r,needed:s});if(!o.assessed)return c("irrelevant");let a=o.rank>0?c("doneAt",{level:_(t,e)}):c("doneNone",{level:t.levels[0]?.title??""});return i.length===0?a:`${a}. ${c("skipped",{levels:fe(i.map(({title:l})=>l))})}`}function be({plan:t,ratings:e},n){let r=t.asked.map(a=>b(a,v(e,a.competency.id))),s=r.filter(({state:a})=>a==="done").length,o=c("overview",{done:s,count:t.asked.length}),i=u`<ol class="hr-list hr-overview">
    ${t.asked.map((a,l)=>{let p=r[l];return u`<li state=${p.state}>
        <span class="hr-mark" aria-hidden="true"></span>
        <a
          href=${ge(a.competency.id)}
          aria-current=${a===n?"step":f}
          >${a.competency.title}</a
        >
        <span class="hr-meta">${zn(a,p)}</span>
      </li>`})}
  </ol>`;return n?u`<details class="hr-fold">
        <summary>${o}</summary>
        ${i}
        <p><a href="#">${c("change")}</a></p>
      </details>`:u`<p class="hr-overview-count">${o}</p>
        ${i}`}var Kn="/none";function on(t){let{framework:e,roles:n,plan:r,ratings:s}=t,o=r.asked.some(({competency:a})=>s.has(a.id)),i=e.roles.length>0?qn(t):f;return o&&n.chosen?u`<h2 tabindex="-1" data-hr-heading>${c("goOnTitle")}</h2>
      ${sn(t,!0)} ${be(t,void 0)}
      ${i===f?f:u`<h3>${c("yourRole")}</h3>
              ${i}`}
      ${W(t)}`:u`<h2 tabindex="-1" data-hr-heading>${c("yourRole")}</h2>
    <p>${c("intro")}</p>
    ${i} ${n.chosen?Xn(t):f} ${sn(t,!1)} ${W(t)}`}function qn({framework:t,roles:e,store:n,address:r,paint:s}){let{role:o,also:i,chosen:a}=e,l=t.roles.filter(d=>d!==o),p=d=>{let{value:g}=d.target,h=t.roles.find(({id:y})=>y===g);n.set($.role,h?.id??""),n.set($.nextRole,h?.next??""),s()},m=d=>n.set($.nextRole,d.target.value);return u`${At(n,t)?u`<p class="hr-hint">${c("roleGone")}</p>`:f}
    <p class="hr-field">
      <label for="hr-role">${c("role")}</label>
      <select id="hr-role" autocomplete="off" @change=${p}>
        ${a?f:u`<option value="" selected>${c("chooseRole")}</option>`}
        ${t.roles.map(d=>u`<option value=${d.id} .selected=${d===o}>${d.title}</option>`)}
        <option value=${Kn} .selected=${a&&o===void 0}>${c("noRole")}</option>
      </select>
    </p>
    ${o===void 0?f:u`<p class="hr-meta">
              ${o.summary} <a href=${r(o.url)}>${c("aboutRole")}</a>
            </p>
            ${l.length===0?f:u`<p class="hr-field">
                    <label for="hr-also">${c("also")}</label>
                    <select id="hr-also" autocomplete="off" @change=${m}>
                      <option value="" .selected=${i===void 0}>${c("noOther")}</option>
                      ${l.map(d=>u`<option value=${d.id} .selected=${d===i}>
                            ${d.title}
                          </option>`)}
                    </select>
                  </p>`}`}`}function Xn({plan:t}){let{asked:e,pages:n,statements:r}=t;if(n.length===0)return u`<p class="hr-empty">${c("asksNothing")}</p>`;let s=e.some(({scale:o,levels:i})=>o.cumulative&&i.length>1);return u`<p>
    ${c("asks",{count:e.length,statements:c("statements",{count:r}),minutes:Ge(r)})}
    ${s?c("fewer"):f} ${c("savedAsYouGo")}
  </p>`}function Qn({plan:t,ratings:e,roles:n}){let r=0;for(let s of t.asked){let{needed:o,rated:i}=b(s,v(e,s.competency.id));r+=o-i}return r>0?u`<p>${c("left",{count:r,minutes:Ge(r)})}</p>`:u`<p>${c(n.role?"allRated":"allRatedNoRole")}</p>`}function sn(t,e){let{roles:n,plan:r,ratings:s,go:o}=t,i=r.pages[L(r,s)],a=l=>{if(n.chosen)return i&&o(k(i));let p=l.target.closest("handrail-assessment"),m=p?.querySelector("#hr-role");m?.setAttribute("aria-describedby","hr-choose-first"),p?.querySelector("#hr-choose-first")?.removeAttribute("hidden"),m?.focus()};return n.chosen&&r.pages.length===0?u``:u`${e?Qn(t):f}
    ${n.chosen?f:u`<p id="hr-choose-first" class="hr-hint" hidden>${c("chooseFirst")}</p>`}
    <p class="hr-buttons">
      ${e&&!i?f:u`<button type="button" class="hr-button hr-main" @click=${a}>
              ${c(e?"goOn":"start")}
              ${e&&i?u`<br /><span class="hr-button-where"
                        >${i.asked.competency.title}, ${i.level.title}</span
                      >`:f}
            </button>`}
      ${e?u`<button
              type="button"
              class="hr-button ${i?"":"hr-main"}"
              @click=${()=>o(I)}
            >
              ${c("toResult")}
            </button>`:f}
    </p>`}var we=class{#n;#e=new Map;#t=new Set;#r;constructor(e){this.#n=e}shown(e,n){return this.#e.get(e)??n}type(e,n){this.#e.set(e,n.slice(0,4e3)),this.#t.add(e),clearTimeout(this.#r),this.#r=setTimeout(()=>this.flush(),400)}leave(e){this.flush(),this.#e.delete(e)}flush(){clearTimeout(this.#r);let e=[...this.#t];this.#t.clear();for(let n of e)this.#n(n,this.#e.get(n)??"")}};var H={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},xe=t=>(...e)=>({_$litDirective$:t,values:e}),U=class{constructor(e){}get _$AU(){return this._$AM._$AU}_$AT(e,n,r){this._$Ct=e,this._$AM=n,this._$Ci=r}_$AS(e,n){return this.update(e,n)}update(e,n){return this.render(...n)}};var{I:po}=ct;var an=t=>t.strings===void 0;var Zn={},Ae=(t,e=Zn)=>t._$AH=e;var ln=xe(class extends U{constructor(){super(...arguments),this.key=f}render(t,e){return this.key=t,e}update(t,[e,n]){return e!==this.key&&(Ae(t),this.key=e),n}});var cn=xe(class extends U{constructor(t){if(super(t),t.type!==H.PROPERTY&&t.type!==H.ATTRIBUTE&&t.type!==H.BOOLEAN_ATTRIBUTE)throw Error("The `live` directive is not allowed on child or event bindings");if(!an(t))throw Error("`live` bindings can only contain a single expression")}render(t){return t}update(t,[e]){if(e===S||e===f)return e;let n=t.element,r=t.name;if(t.type===H.PROPERTY){if(e===n[r])return S}else if(t.type===H.BOOLEAN_ATTRIBUTE){if(!!e===n.hasAttribute(r))return S}else if(t.type===H.ATTRIBUTE&&n.getAttribute(r)===e+"")return S;return Ae(t),e}});function dn({store:t,drafts:e,paint:n},r){let s=(i,a)=>{let l=$[i](r.id),p=m=>e.type(l,m.target.value);return u`<p class="hr-field">
      <label for="hr-${i}">${c(i)}</label>
      <textarea
        id="hr-${i}"
        rows=${a}
        maxlength=${4e3}
        autocomplete="off"
        .value=${cn(e.shown(l,j(t,l)))}
        @input=${p}
        @blur=${()=>{e.leave(l),n()}}
      ></textarea>
    </p>`},o=[$.note,$.evidence].some(i=>j(t,i(r.id))!=="");return u`<details class="hr-fold hr-notes">
    <summary>
      ${c("notes",{competency:r.title})}
      ${o?u`<span class="hr-meta">${c("written")}</span>`:f}
    </summary>
    ${s("note",3)} ${s("evidence",2)}
  </details>`}var tr=[...Ee,""];function Ye(t,e,n){let r=t.plan.pages[e];return u`${nr(t,r)}
  ${ln(`${k(r)}`,u`${rr(t,r)} ${sr(t,r,e,n)}
    ${dn(t,r.asked.competency)}`)}
  ${ir(t,e,n)} ${t.alone?f:be(t,r.asked)}`}function nr({alone:t,plan:e,store:n,ratings:r},s){let{asked:o,level:i,part:a,parts:l}=s,{title:p}=o.competency,m=c("place",{place:e.asked.indexOf(o)+1,count:e.asked.length}),d=u`<span class="hr-visually-hidden">, </span
    ><span class="hr-where"
      >${i.title}${l>1?`, ${c("part",{place:a,count:l})}`:f}</span
    >`,g=n.status==="saved"?"saved":"notSaved";return u`<div class="hr-rate-head">
    ${t?u`<h3 tabindex="-1" data-hr-heading>${c("rateYourself")}${d}</h3>`:u`<h2 tabindex="-1" data-hr-heading>
            ${p}<span class="hr-visually-hidden">, </span
            ><span class="hr-meta">${m}</span>${d}
          </h2>`}
    ${r.has(o.competency.id)?u`<p class="hr-saved" data-state=${g}>${c(g)}</p>`:f}
  </div>`}function rr({text:t},{asked:e,level:n}){let r=t(e.competency),s=typeof r=="object"?T(r.levels,n.id)?.description:void 0;return s?u`<details class="hr-fold">
    <summary>${c("meaning",{level:n.title})}</summary>
    <p>${s}</p>
  </details>`:f}function sr(t,e,n,r){let{asked:s,level:o}=e,i=t.text(s.competency);if(i==="failed")return u`<p class="hr-empty">${c("failed")}</p>`;if(i===void 0)return u`<p class="hr-meta">${c("loading")}</p>`;let a=new Map(s.own);for(let l of T(i.levels,o.id)?.statements??[])a.set(l.id,l);return e.statements.map((l,p)=>or(t,e,l,`hr-rate-${n}-${p}`,a.get(l),()=>r.rated(n)))}function or({store:t,ratings:e,kept:n},{asked:r},s,o,i,a){let l=r.competency.id,p=v(e,l).get(s)??"",m=n[0]?.ratings.get(l)?.get(s),d=r.own.get(s),g=y=>{t.set($.rating(l,s),y||null),a()},h=(y,A=[])=>A.map(B=>u`<p class="hr-evidence"><span class="hr-label">${c(y)}</span> ${B}</p>`);return u`<fieldset class="hr-rate">
    <legend>${i?.text??s}</legend>
    <div class="hr-rate-beside">
      ${d?u`<p class="hr-meta">${c("onlyRole",{role:d.role})}</p>`:f}
      ${h("example",i?.examples)} ${h("evidenceHint",i?.evidence)}
    </div>
    <div class="hr-choices">
      ${tr.map(y=>u`<label class="hr-choice" data-rating=${y}
            ><input
              type="radio"
              autocomplete="off"
              name=${o}
              value=${y}
              .checked=${y===p}
              @change=${()=>g(y)}
            />${X[y]}</label
          >`)}
    </div>
    ${m?u`<p class="hr-meta">${c("lastTime",{rating:X[m]})}</p>`:f}
  </fieldset>`}function Je({plan:t,ratings:e},n){let r=t.pages[n],{stop:s}=r?Fe(t,n,e):{stop:void 0};if(!r||!s)return"";let{asked:o,statements:i}=r,a=v(e,o.competency.id);if(i.some(m=>!a.has(m)))return"";if(s==="target"){let m=w(o,o.rank);return c("roleAsks",{role:t.role?.title??"",level:m})}let{rank:l,next:p}=b(o,a).standing;return p?.unrated.length?"":l>0?c("settled",{level:w(o,l)}):c("settledNone",{level:w(o,p?.rank??1)})}function ir(t,e,{turn:n,leave:r}){let{plan:s,ratings:o,alone:i}=t,{stop:a,next:l,higher:p}=Fe(s,e,o),m=Je(t,e),d=i?c("done"):c("toResult"),g=l<0?d:c(a?"nextCompetency":"next"),h=s.pages[p]?.level.title??"",y=a==="target"?"goOnWith":"allTheSame",A=()=>e>0?n(e-1):r(!0);return u`${m?u`<p class="hr-settled">${m}</p>`:f}
    <p class="hr-buttons hr-turn">
      <button type="button" class="hr-button" @click=${A}>${c("back")}</button>
      ${a?u`<button type="button" class="hr-button hr-higher" @click=${()=>n(p)}>
              ${c(y,{level:h})}
            </button>`:f}
      <button
        type="button"
        class="hr-button hr-main"
        @click=${()=>l<0?r(!1):n(l)}
      >
        ${g}
      </button>
    </p>`}var un=!1;function pn(t){return un?u`<p class="hr-hint">${c("linkFailed")}</p>`:(R().load("guide shared").catch(()=>{un=!0,t()}),u`<handrail-shared></handrail-shared>`)}var ar=/^(rating|note|evidence|learner|assessment)\//,lr=600,fn=2e3,mn=-fn,hn="";function cr(){document.getElementById(location.hash.slice(1))!==null&&history.replaceState(history.state,"",hn||location.pathname+location.search)}var ke=class extends ae{#n=new we((e,n)=>{j(this.store,e)!==n&&this.store.set(e,n)});#e;#t;#r=new Set;#o=-1;#a;#m=!1;#d="";connectedCallback(){addEventListener("hashchange",this.#g),addEventListener("pagehide",this.#i),document.addEventListener("visibilitychange",this.#i),this.addEventListener("click",this.#$);let e=this.hasAttribute("open");this.removeAttribute("open"),e&&(this.#o=this.#h()),super.connectedCallback(),(e||performance.now()-mn<fn)&&this.#y()}disconnectedCallback(){removeEventListener("hashchange",this.#g),removeEventListener("pagehide",this.#i),document.removeEventListener("visibilitychange",this.#i),this.removeEventListener("click",this.#$),this.#i(),clearTimeout(this.#a),super.disconnectedCallback()}concerns(e){return e.size===0||[...e].some(n=>ar.test(n))}paint(){this.#s===null&&cr(),super.paint(),this.#s===null&&(hn=location.hash),this.#s!==null&&Pt(this.#l())}template(){let e=this.#l();if(!e)return u`<p class="hr-empty">${c("noFramework")}</p>`;if(e.alone)return this.#o>=e.plan.pages.length&&(this.#o=-1),this.#o>=0?Ye(e,this.#o,this.#f(e)):Dt(e,()=>this.#u(this.#h()));let n=Et(location.hash);if(n.kind==="shared")return pn(()=>this.requestPaint());if(n.kind==="kept")return rn(e,n.id);if(n.kind==="result")return Jt(e);let r=n.kind==="begin"?-1:Ct(e.plan,n,e.ratings),s=e.plan.pages[r];return s?(k(s)!==location.hash&&history.replaceState(history.state,"",k(s)),Ye(e,r,this.#f(e))):on(e)}get#s(){return this.getAttribute("competency")}#l(){let{framework:e}=this.guide;if(!e)return;let{store:n}=this,r=Ie(n,e),s=kt(n,e,r.role?.id??"");return{store:n,framework:e,roles:r,plan:this.#v(e,r),present:s,ratings:s.ratings,kept:He(n),comparedWith:this.#t,compareWith:o=>{this.#t=o,this.requestPaint()},unfolded:this.#r,drafts:this.#n,alone:this.#s!==null,text:o=>this.text(o),address:o=>this.address(o),ownPage:o=>this.ownPage(o),announce:o=>this.announce(o),paint:()=>this.requestPaint(),go:o=>this.#c(o)}}#v(e,{role:n,also:r}){let s=this.#s,o=this.#e?.role===n&&(s!==null||this.#e?.also===r);return(this.#e===void 0||!o)&&(this.#e=s===null?me(e,n,r):Mt(e,s,n)),this.#e}#f({plan:e}){let n=this.#s!==null;return{turn:r=>{let s=e.pages[r];n?this.#u(r):s&&this.#c(k(s))},leave:r=>{n?this.#u(-1):this.#c(r?"":I)},rated:r=>this.#b(r)}}#h(){let e=this.#l(),[n]=e?.plan.asked??[];if(!e||!n)return-1;let r=L(e.plan,e.ratings),s=n.rank===0||(e.plan.pages[r]?.level.rank??0)<=n.rank;return r>=0&&s?r:0}#u(e){this.#o=e,this.#p()}#c(e){location.hash!==e&&history.pushState(null,"",e||location.pathname+location.search),this.#p()}#g=()=>{this.#s===null&&(mn=performance.now(),this.#p())};#p(){this.#i(),clearTimeout(this.#a),this.#d="",this.paint(),this.#y()}#y(){this.querySelector("[data-hr-heading]")?.focus({preventScroll:!0});let{top:e}=this.getBoundingClientRect();(e<96||e>innerHeight/2)&&this.scrollIntoView()}#$=e=>{let n=e.target.closest?.("a[href^='#']");if(!n||e.button!==0||e.ctrlKey||e.metaKey||e.shiftKey)return;e.preventDefault(),e.stopPropagation();let r=n.getAttribute("href")??"";this.#c(r==="#"?"":r)};#i=()=>this.#n.flush();#b(e){clearTimeout(this.#a),this.#a=setTimeout(()=>{let n=this.#l(),r=n?Je(n,e):"",s=this.#m||this.store.status!=="saved"?"":`${c("saved")}.`;this.#m||=s!=="";let o=[s,r===this.#d?"":r].filter(i=>i!=="");this.#d=r,o.length>0&&this.announce(o.join(" "))},lr)}};Xe({"handrail-assessment":ke});})();
