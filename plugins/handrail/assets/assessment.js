"use strict";(()=>{var Rn=new Intl.PluralRules("en");function Y(t){return(e,n={})=>{let r=t[e];return(typeof r=="string"?r:(i=>i[Rn.select(Number(n.count))]??i.other)(r)).replace(/\{(\w+)\}/g,(i,a)=>String(n[a]??i))}}var Sn;function Qe(t){Sn=t}var Me=globalThis,Tn={framework:null,modules:{},quizzes:[]};function S(){if(Me.handrail===void 0)throw new Error("handrail.js was not loaded before this script");return Me.handrail}function Ze(){return Me.handrailGuide??Tn}function et(t){Qe(S());for(let[e,n]of Object.entries(t))customElements.get(e)===void 0&&customElements.define(e,n)}var _e=globalThis,tt=t=>t,ne=_e.trustedTypes,nt=ne?ne.createPolicy("lit-html",{createHTML:t=>t}):void 0,Le="$lit$",O=`lit$${Math.random().toFixed(9).slice(2)}$`,De="?"+O,Mn=`<${De}>`,P=document,z=()=>P.createComment(""),q=t=>t===null||typeof t!="object"&&typeof t!="function",Ne=Array.isArray,lt=t=>Ne(t)||typeof t?.[Symbol.iterator]=="function",Oe=`[ 	
\f\r]`,V=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,rt=/-->/g,st=/>/g,N=RegExp(`>|${Oe}(?:([^\\s"'>=/]+)(${Oe}*=${Oe}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),ot=/'/g,it=/"/g,dt=/^(?:script|style|textarea|title)$/i,Ee=t=>(e,...n)=>({_$litType$:t,strings:e,values:n}),p=Ee(1),x=Ee(2),Lr=Ee(3),T=Symbol.for("lit-noChange"),f=Symbol.for("lit-nothing"),at=new WeakMap,E=P.createTreeWalker(P,129);function ct(t,e){if(!Ne(t)||!t.hasOwnProperty("raw"))throw Error("invalid template strings array");return nt!==void 0?nt.createHTML(e):e}var ut=(t,e)=>{let n=t.length-1,r=[],s,o=e===2?"<svg>":e===3?"<math>":"",i=V;for(let a=0;a<n;a++){let l=t[a],u,m,c=-1,g=0;for(;g<l.length&&(i.lastIndex=g,m=i.exec(l),m!==null);)g=i.lastIndex,i===V?m[1]==="!--"?i=rt:m[1]!==void 0?i=st:m[2]!==void 0?(dt.test(m[2])&&(s=RegExp("</"+m[2],"g")),i=N):m[3]!==void 0&&(i=N):i===N?m[0]===">"?(i=s??V,c=-1):m[1]===void 0?c=-2:(c=i.lastIndex-m[2].length,u=m[1],i=m[3]===void 0?N:m[3]==='"'?it:ot):i===it||i===ot?i=N:i===rt||i===st?i=V:(i=N,s=void 0);let h=i===N&&t[a+1].startsWith("/>")?" ":"";o+=i===V?l+Mn:c>=0?(r.push(u),l.slice(0,c)+Le+l.slice(c)+O+h):l+O+(c===-2?a:h)}return[ct(t,o+(t[n]||"<?>")+(e===2?"</svg>":e===3?"</math>":"")),r]},K=class t{constructor({strings:e,_$litType$:n},r){let s;this.parts=[];let o=0,i=0,a=e.length-1,l=this.parts,[u,m]=ut(e,n);if(this.el=t.createElement(u,r),E.currentNode=this.el.content,n===2||n===3){let c=this.el.content.firstChild;c.replaceWith(...c.childNodes)}for(;(s=E.nextNode())!==null&&l.length<a;){if(s.nodeType===1){if(s.hasAttributes())for(let c of s.getAttributeNames())if(c.endsWith(Le)){let g=m[i++],h=s.getAttribute(c).split(O),y=/([.?@])?(.*)/.exec(g);l.push({type:1,index:o,name:y[2],strings:h,ctor:y[1]==="."?se:y[1]==="?"?oe:y[1]==="@"?ie:I}),s.removeAttribute(c)}else c.startsWith(O)&&(l.push({type:6,index:o}),s.removeAttribute(c));if(dt.test(s.tagName)){let c=s.textContent.split(O),g=c.length-1;if(g>0){s.textContent=ne?ne.emptyScript:"";for(let h=0;h<g;h++)s.append(c[h],z()),E.nextNode(),l.push({type:2,index:++o});s.append(c[g],z())}}}else if(s.nodeType===8)if(s.data===De)l.push({type:2,index:o});else{let c=-1;for(;(c=s.data.indexOf(O,c+1))!==-1;)l.push({type:7,index:o}),c+=O.length-1}o++}}static createElement(e,n){let r=P.createElement("template");return r.innerHTML=e,r}};function C(t,e,n=t,r){if(e===T)return e;let s=r!==void 0?n._$Co?.[r]:n._$Cl,o=q(e)?void 0:e._$litDirective$;return s?.constructor!==o&&(s?._$AO?.(!1),o===void 0?s=void 0:(s=new o(t),s._$AT(t,n,r)),r!==void 0?(n._$Co??=[])[r]=s:n._$Cl=s),s!==void 0&&(e=C(t,s._$AS(t,e.values),s,r)),e}var re=class{constructor(e,n){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=n}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(e){let{el:{content:n},parts:r}=this._$AD,s=(e?.creationScope??P).importNode(n,!0);E.currentNode=s;let o=E.nextNode(),i=0,a=0,l=r[0];for(;l!==void 0;){if(i===l.index){let u;l.type===2?u=new W(o,o.nextSibling,this,e):l.type===1?u=new l.ctor(o,l.name,l.strings,this,e):l.type===6&&(u=new ae(o,this,e)),this._$AV.push(u),l=r[++a]}i!==l?.index&&(o=E.nextNode(),i++)}return E.currentNode=P,s}p(e){let n=0;for(let r of this._$AV)r!==void 0&&(r.strings!==void 0?(r._$AI(e,r,n),n+=r.strings.length-2):r._$AI(e[n])),n++}},W=class t{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(e,n,r,s){this.type=2,this._$AH=f,this._$AN=void 0,this._$AA=e,this._$AB=n,this._$AM=r,this.options=s,this._$Cv=s?.isConnected??!0}get parentNode(){let e=this._$AA.parentNode,n=this._$AM;return n!==void 0&&e?.nodeType===11&&(e=n.parentNode),e}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(e,n=this){e=C(this,e,n),q(e)?e===f||e==null||e===""?(this._$AH!==f&&this._$AR(),this._$AH=f):e!==this._$AH&&e!==T&&this._(e):e._$litType$!==void 0?this.$(e):e.nodeType!==void 0?this.T(e):lt(e)?this.k(e):this._(e)}O(e){return this._$AA.parentNode.insertBefore(e,this._$AB)}T(e){this._$AH!==e&&(this._$AR(),this._$AH=this.O(e))}_(e){this._$AH!==f&&q(this._$AH)?this._$AA.nextSibling.data=e:this.T(P.createTextNode(e)),this._$AH=e}$(e){let{values:n,_$litType$:r}=e,s=typeof r=="number"?this._$AC(e):(r.el===void 0&&(r.el=K.createElement(ct(r.h,r.h[0]),this.options)),r);if(this._$AH?._$AD===s)this._$AH.p(n);else{let o=new re(s,this),i=o.u(this.options);o.p(n),this.T(i),this._$AH=o}}_$AC(e){let n=at.get(e.strings);return n===void 0&&at.set(e.strings,n=new K(e)),n}k(e){Ne(this._$AH)||(this._$AH=[],this._$AR());let n=this._$AH,r,s=0;for(let o of e)s===n.length?n.push(r=new t(this.O(z()),this.O(z()),this,this.options)):r=n[s],r._$AI(o),s++;s<n.length&&(this._$AR(r&&r._$AB.nextSibling,s),n.length=s)}_$AR(e=this._$AA.nextSibling,n){for(this._$AP?.(!1,!0,n);e!==this._$AB;){let r=tt(e).nextSibling;tt(e).remove(),e=r}}setConnected(e){this._$AM===void 0&&(this._$Cv=e,this._$AP?.(e))}},I=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,n,r,s,o){this.type=1,this._$AH=f,this._$AN=void 0,this.element=e,this.name=n,this._$AM=s,this.options=o,r.length>2||r[0]!==""||r[1]!==""?(this._$AH=Array(r.length-1).fill(new String),this.strings=r):this._$AH=f}_$AI(e,n=this,r,s){let o=this.strings,i=!1;if(o===void 0)e=C(this,e,n,0),i=!q(e)||e!==this._$AH&&e!==T,i&&(this._$AH=e);else{let a=e,l,u;for(e=o[0],l=0;l<o.length-1;l++)u=C(this,a[r+l],n,l),u===T&&(u=this._$AH[l]),i||=!q(u)||u!==this._$AH[l],u===f?e=f:e!==f&&(e+=(u??"")+o[l+1]),this._$AH[l]=u}i&&!s&&this.j(e)}j(e){e===f?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,e??"")}},se=class extends I{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===f?void 0:e}},oe=class extends I{constructor(){super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==f)}},ie=class extends I{constructor(e,n,r,s,o){super(e,n,r,s,o),this.type=5}_$AI(e,n=this){if((e=C(this,e,n,0)??f)===T)return;let r=this._$AH,s=e===f&&r!==f||e.capture!==r.capture||e.once!==r.once||e.passive!==r.passive,o=e!==f&&(r===f||s);s&&this.element.removeEventListener(this.name,this,r),o&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){typeof this._$AH=="function"?this._$AH.call(this.options?.host??this.element,e):this._$AH.handleEvent(e)}},ae=class{constructor(e,n,r){this.element=e,this.type=6,this._$AN=void 0,this._$AM=n,this.options=r}get _$AU(){return this._$AM._$AU}_$AI(e){C(this,e)}},pt={M:Le,P:O,A:De,C:1,L:ut,R:re,D:lt,V:C,I:W,H:I,N:oe,U:ie,B:se,F:ae},On=_e.litHtmlPolyfillSupport;On?.(K,W),(_e.litHtmlVersions??=[]).push("3.3.3");var mt=(t,e,n)=>{let r=n?.renderBefore??e,s=r._$litPart$;if(s===void 0){let o=n?.renderBefore??null;r._$litPart$=s=new W(e.insertBefore(z(),o),o,void 0,n??{})}return s._$AI(t),s};function ft(t){return new Promise((e,n)=>{let r=document.createElement("script");r.src=t,r.addEventListener("load",()=>e()),r.addEventListener("error",()=>{r.remove(),n(new Error(`could not load ${t}`))}),document.head.append(r)})}var ht=globalThis,le=class{#n;#e=new Set;#t=new Map;constructor(e){this.#n=e}get(e,n){let{id:r,text:s}=e,o=ht.handrailTexts?.[r];if(o!==void 0)return o;if(this.#e.has(r))return"failed";let i=this.#t.get(r);if(i!==void 0){i.add(n);return}this.#t.set(r,new Set([n]));let a=()=>{ht.handrailTexts?.[r]===void 0&&this.#e.add(r);let l=this.#t.get(r)??[];this.#t.delete(r);for(let u of l)u()};ft(new URL(s,this.#n()).href).then(a,a)}};var _n=new le(()=>S().root);function gt(){return new Date().toDateString()}var de=class extends HTMLElement{#n;#e=!1;#t="";get store(){return S().store}get course(){return S().course}get guide(){return Ze()}address(e){return new URL(e,S().root).href}ownPage(e){let n=S().own[e];return n===void 0?"":this.address(n)}announce(e){S().announce(e)}text(e){return _n.get(e,()=>this.requestPaint())}connectedCallback(){this.#n??=this.store.subscribe(e=>{this.concerns(e)&&this.requestPaint()}),document.addEventListener("visibilitychange",this.#r),this.paint()}disconnectedCallback(){document.removeEventListener("visibilitychange",this.#r),this.#n?.(),this.#n=void 0}#r=()=>{document.visibilityState==="visible"&&this.#t!==gt()&&this.requestPaint()};requestPaint(){this.#e||(this.#e=!0,queueMicrotask(()=>{this.#e=!1,this.isConnected&&this.paint()}))}paint(){this.querySelector(":scope > .hr-app-wait")?.remove(),this.#t=gt(),mt(this.template(),this)}concerns(e){return!0}};function Ln(t){return t==="consistently"||t==="helps-others"}function M(t,e){return Object.prototype.hasOwnProperty.call(t,e)?t[e]:void 0}function Dn(t,e){return Math.max(1,Math.ceil(e*t-1e-9))}function X({met:t,unmet:e,unrated:n}){return t.length+e.length+n.length===0}function Nn({met:t,unrated:e,needed:n}){return e.length===0&&t.length>=n}function ce(t,e,n,r){return e.levels.map(({id:s},o)=>{let i=[],a=[],l=[],u=M(t.levels,s)?.statements??[];for(let c of r?.level===s?[...u,...r.statements]:u){let g=n.get(c);g!=="not-relevant"&&(g===void 0?l:Ln(g)?i:a).push(c)}let m=Dn(i.length+a.length+l.length,e.met);return{level:s,rank:o+1,met:i,unmet:a,unrated:l,needed:m}})}function ue(t,e){let n=t.filter(s=>!X(s)),r=-1;return n.every((s,o)=>{let i=Nn(s);return i&&(r=o),i||!e}),{assessed:n.some(({met:s,unmet:o})=>s.length+o.length>0),rank:n[r]?.rank??0,level:n[r]?.level??null,next:n[r+1]??null}}var Pn=16;function Cn(t,e){let n=e.get(t);if(n!==void 0)return n;for(let r=t.lastIndexOf("/");r>=0;r=t.lastIndexOf("/",r-1)){let s=e.get(t.slice(0,r+1));if(s!==void 0)return s+t.slice(r+1);if(r===0)break}}function yt(t,e){let n=t;for(let r=0;r<Pn;r+=1){let s=Cn(n,e);if(s===void 0||s===n)return n;n=s}return t}var es=5*1024*1024;function $t(t){return Number.isInteger(t)&&t>=0&&t<=864e13}var Ie=["not-yet","sometimes","consistently","helps-others","not-relevant"];function j(t,e){return`${t}:${e}`}var $={module:t=>`module/${t}`,answer:(t,e)=>`quiz/${t}/${e}`,rating:(t,e)=>`rating/${t}/${e}`,note:t=>`note/${t}`,evidence:t=>`evidence/${t}`,assessment:t=>`assessment/${t}`,goal:t=>`goal/${t}`,role:"learner/role",nextRole:"learner/next-role",name:"learner/name",seed:"learner/seed",seen:"learner/seen",exported:"learner/exported"};function Ce(t){return typeof t=="object"&&t!==null&&!Array.isArray(t)}function Q(t){return typeof t=="string"?t:""}function pe(t,e){let n=new Map;if(!Ce(t))return n;for(let[r,s]of Object.entries(t)){let o=e(s);o!==void 0&&n.set(r,o)}return n}function He(t){return Ie.find(e=>e===t)}function vt(t,e){if(!Ce(e))return;let{at:n,framework:r,role:s}=e;if(!(!$t(n)||!Ce(r)))return{id:t,at:n,framework:{id:Q(r.id),version:Q(r.version)},role:Q(s),ratings:pe(e.ratings,o=>pe(o,He)),notes:pe(e.notes,o=>Q(o)||void 0),evidence:pe(e.evidence,o=>Q(o)||void 0)}}function bt(t){let e=[...t.ratings].map(([n,r])=>[n,Object.fromEntries(r)]);return{at:t.at,framework:{...t.framework},role:t.role,ratings:Object.fromEntries(e),notes:Object.fromEntries(t.notes),evidence:Object.fromEntries(t.evidence)}}function wt(t){let e=new Map(Object.entries(t));return n=>yt(n,e)}function me(t){return t.slice(t.indexOf("/")+1)}function xt(t,e){return me(wt(e)(`role/${t}`))}function At(t,e){let n=wt(e),r=new Map;for(let[o,i]of t.ratings)for(let[a,l]of i){let u=`${o}/${a}`,m=me(n(`rating/${u}`)),c=m.indexOf("/"),[g,h]=[m.slice(0,c),m.slice(c+1)],y=r.get(g)??new Map;(m===u||!y.has(h))&&y.set(h,l),r.set(g,y)}let s=(o,i)=>{let a=new Map;for(let[l,u]of i){let m=me(n(`${o}/${l}`));(m===l||!a.has(m))&&a.set(m,u)}return a};return{...t,role:me(n(`role/${t.role}`)),ratings:r,notes:s("note",t.notes),evidence:s("evidence",t.evidence)}}var In=new Map;function Hn(t){let e=new Map;for(let[n,[r]]of t.document.leaves){if(!n.startsWith("rating/"))continue;let[,s="",o]=n.split("/",3),i=He(r);if(i===void 0||!o)continue;let a=e.get(s);a?a.set(o,i):e.set(s,new Map([[o,i]]))}return e}function v(t,e){return t.get(e)??In}function H(t,e){let n=t.get(e);return typeof n=="string"?n:""}function kt(t,e){let n=new Map;for(let[r,[s]]of t.document.leaves)r.startsWith(e)&&typeof s=="string"&&s!==""&&n.set(r.slice(e.length),s);return n}function Fe(t,{roles:e}){let n=t.get($.role),r=a=>{if(typeof a!="string")return;let l=xt(a,t.aliases);return e.find(u=>u.id===l)},s=r(n),o=e.length===0||s!==void 0||n==="",i=s&&r(t.get($.nextRole)??s.next);return{chosen:o,role:s,also:i===s?void 0:i}}function St(t,e){return!!H(t,$.role)&&!Fe(t,e).chosen}var Rt=new WeakMap;function Ge(t){let e=$.assessment(""),n=[];for(let[r,[s]]of t.document.leaves){if(!r.startsWith(e)||s===null||typeof s!="object")continue;let o=Rt.get(s),i=o??vt(r.slice(e.length),s);if(!i)continue;let a=o??At(i,t.aliases);Rt.set(s,a),n.push(a)}return n.sort((r,s)=>s.at-r.at||(r.id<s.id?1:-1))}function Tt(t,{id:e,version:n},r){return{id:"",at:0,framework:{id:e,version:n},role:r,ratings:Hn(t),notes:kt(t,$.note("")),evidence:kt(t,$.evidence(""))}}function Mt(t,e){return t.role===e.role&&t.framework.version===e.framework.version&&fe(t.notes,e.notes)&&fe(t.evidence,e.evidence)&&fe(t.ratings,e.ratings,(n,r)=>fe(n,r))}function fe(t,e,n=Object.is){if(t.size!==e.size)return!1;for(let[r,s]of t){let o=e.get(r);if(o===void 0||!n(s,o))return!1}return!0}function Ot(t,e,n){let r=Ge(t)[0]?.at??-1,s=Math.min(864e13,Math.max(n,r+1)),o=new Date(s).toISOString().slice(0,10),[i=0]=crypto.getRandomValues(new Uint32Array(1)),a=`${o}-${i.toString(36)}`;t.set($.assessment(a),bt({...e,id:a,at:s}))}function _t({met:t,unmet:e,unrated:n,needed:r}){return e.length>0&&t.length+n.length<r}function b(t,e){let{competency:n,scale:r,counted:s}=t,o=ce(n,r,e,s),a=(r.cumulative?o.find(_t):void 0)?.rank??1/0,[l,u]=[0,0];for(let{rank:m,statements:c}of t.levels)m>a||(u+=c.length,l+=c.filter(g=>e.has(g)).length);return{state:l===u?"done":l>0?"begun":"open",rated:l,needed:u,skipped:t.levels.filter(({rank:m})=>m>a),levels:o,standing:ue(o,r.cumulative)}}function D(t,e,n){let r=new Map;return t.pages.findIndex(({asked:s,level:o,statements:i})=>{if(n&&s!==n)return!1;let a=v(e,s.competency.id);return i.every(l=>a.has(l))?!1:(r.has(s)||r.set(s,new Set(b(s,a).skipped)),!r.get(s)?.has(o))})}function We(t,e,n){let{pages:r}=t,s=r[e],{asked:o,level:i}=s,a=r[e+1],l=s.part===s.parts&&a?.asked===o,u=e+1<r.length?e+1:-1;if(!l)return{stop:void 0,next:u,higher:-1};let{levels:m}=b(o,v(n,o.competency.id)),c=o.scale.cumulative&&m.slice(0,i.rank).some(y=>_t(y)),g=Math.max(o.rank,o.alsoRank),h=c?"settled":g>0&&a.level.rank>g?"target":void 0;return h?{stop:h,next:r.findIndex((y,k)=>k>e&&y.asked!==o),higher:e+1}:{stop:h,next:u,higher:-1}}var Fn=3,Gn=20;function he(t,e,n){let r=t.competencies.flatMap(s=>{let o=Nt(t,s,e,n),i=Math.max(o?.rank??0,o?.alsoRank??0);if(!o||(e?i===0:s.deprecated))return[];let a=e?o.levels.filter(({rank:l})=>l<=i):o.levels;return[{...o,levels:a}]});return Dt(r,e,n)}function Lt(t,e,n){let r=t.competencies.find(o=>o.id===e),s=r&&Nt(t,r,n);return Dt(s?[s]:[],n)}function je(t){return Math.max(1,Math.round(t*Gn/60))}function w({competency:t,scale:e},n){let r=e.levels[n-1];return r?M(t.levels,r.id)?.title||r.title:""}function Wn(t){let e=Math.ceil(t.length/Fn),n=Math.floor(t.length/e),r=t.length%e;return Array.from({length:e},(s,o)=>{let i=o*n+Math.min(o,r);return t.slice(i,i+n+(o<r?1:0))})}function Dt(t,e,n){let r=t.filter(({levels:i})=>i.length>0),s=r.flatMap(i=>i.levels.flatMap(a=>Wn(a.statements).map((l,u,{length:m})=>({asked:i,level:a,statements:l,part:u+1,parts:m})))),o=s.reduce((i,a)=>i+a.statements.length,0);return{role:e,also:n,asked:r,pages:s,statements:o}}function Nt(t,e,n,r){let s=M(t.scales,e.scale);if(!s)return;let o=h=>s.levels.findIndex(({id:y})=>y===h?.level)+1,i=h=>{let y=h?.targets.find(k=>k.competency===e.id);return y&&o(y)>0?y:void 0},a=i(n),l=i(r),u=new Map,m=(h,{level:y,statements:k})=>{let J=k.map(Ke=>{let Xe=j(h.id,Ke.id);return u.set(Xe,{...Ke,role:h.title}),Xe});return{level:y,statements:J}},c=[];n&&a&&c.push(m(n,a)),r&&l&&c.push(m(r,l));let g=s.levels.map(({id:h},y)=>({id:h,title:w({competency:e,scale:s},y+1),rank:y+1,statements:[...M(e.levels,h)?.statements??[],...c.flatMap(({level:k,statements:J})=>k===h?J:[])]}));return{competency:e,scale:s,levels:g.filter(({statements:h})=>h.length>0),target:a,rank:o(a),alsoRank:o(l),own:u,counted:c[0]}}var d=Y({noFramework:"This site has no competencies to assess.",yourRole:"Your role",intro:"Say of each statement how far it is true of your work. Nobody else sees it: it stays in this browser.",role:"The role that you have or want",chooseRole:"Choose a role",roleGone:"The role that you chose is not part of the framework any more. Choose another; your ratings stay.",noRole:"No role: assess every competency",chooseFirst:"Choose a role, or “No role”, to begin.",also:"Also look at (optional)",noOther:"No other role",aboutRole:"What the role asks for",asks:{one:"{count} competency with {statements}: about {minutes} min, at 20 seconds a statement.",other:"{count} competencies with {statements}: about {minutes} min, at 20 seconds a statement."},statements:{one:"{count} statement",other:"{count} statements"},asksNothing:"This role asks for no competency with statements to rate.",fewer:"It is often shorter: once a level is settled, the ones above it are not asked.",savedAsYouGo:"Every answer is saved at once. Stop when you like and go on later.",goOnTitle:"Your self-assessment",left:{one:"{count} statement is left: a moment.",other:"{count} statements are left, about {minutes} min. Every answer is saved at once."},start:"Start",goOn:"Continue where you stopped:",allRated:"Everything that this role needs is rated.",allRatedNoRole:"Everything is rated.",place:"{place} of {count}",part:"part {place} of {count}",meaning:"What {level} means",loading:"Loading the statements…",failed:"The statements could not be loaded. Your ratings are safe; reload the page to try again.",linkFailed:"What the link holds could not be shown. Reload the page to try again.",onlyRole:"Only for {role}",example:"For example",evidenceHint:"Where to look",lastTime:"Last time: {rating}",saved:"Saved",notSaved:"Not saved yet",notes:"Note and evidence: {competency}",written:"written",note:"Note",evidence:"Evidence: a link, or where to find it",addSheet:"Add a worksheet of yours",add:"Add",sheetLine:"Worksheet: {name} ({address})",sheetNamed:"{title}, {name}",sheetAdded:"Added to the evidence: {name}.",sheetTooLong:"The evidence is full: {name} does not fit. Nothing was changed.",back:"Back",next:"Next",nextCompetency:"Next competency",toResult:"See the result",done:"Done",allTheSame:"Rate {level} all the same",goOnWith:"Go on with {level}",settled:"This settles it: {level} is your level here for now.",settledNone:"This settles it: you are not at {level} yet.",roleAsks:"{role} asks for {level}; you have rated up to there.",overview:{one:"{done} of {count} competency done",other:"{done} of {count} competencies done"},unrated:"Not rated",rated:"{rated} of {needed} rated",doneAt:"Done: {level}",doneNone:"Done: not yet {level}",irrelevant:"Not relevant to you",skipped:"{levels} not needed, skipped",change:"Change role",result:"Your result",resultFor:"Role: {role}.",targetsReached:{one:"{done} of {count} target reached.",other:"{done} of {count} targets reached."},notAssessed:{one:"{count} competency is not rated yet.",other:"{count} competencies are not rated yet."},nothing:"Nothing is rated yet. Rate the first statements, and your result appears here.",competency:"Competency",number:"Number in the figure",no:"No.",gap:"Gap",optional:"optional",reached:"reached",levelsToGo:{one:"{count} level to go",other:"{count} levels to go"},notYet:"Not yet {level}",none:"none",tableCaption:"Level reached in each competency",allMet:{one:"The statement of {levels} is met.",other:"All {count} statements of {levels} are met."},enoughMet:"{met} of {count} statements of {levels} are met, which is enough.",notMet:{one:"For {level} {count} statement is not met yet.",other:"For {level} {count} statements are not met yet."},someMet:"For {level} {needed} of {count} statements must be met; {met} are.",notRated:{one:"{count} statement not rated.",other:"{count} statements not rated."},ofLevel:"{level}: {text}",ruleUnrated:"Not rated yet.",ruleIrrelevant:"All its statements are not relevant to you.",nothingAssessed:"No strengths or gaps yet: all that you rated is not relevant to you.",strengths:"Strengths",noStrengths:"No target is reached yet. Start with the first of the gaps below.",gaps:"Gaps, the most important first",gapLine:"{level}, target {target}. {gap}, importance {importance} of 10.",noGaps:"No gap is left: every target that you rated is reached.",toRate:"Not rated yet",nextSteps:"Your next steps are on My path",rateMore:"Rate what is left",figure:"Your levels",showFigure:"Show as a figure",kept:"Kept self-assessments",whyKeep:"Keep it to compare with later. A kept self-assessment stays as it is; you go on rating from here.",keep:"Keep this self-assessment",isKept:"Kept",keptAt:"Kept {date}. Nothing has changed since.",keptNow:"Kept. Your next self-assessment is compared with it.",keptLine:"{role}, framework {version}",noRoleShort:"No role",compare:"Compare with",compareNone:"Nothing",otherVersion:"It was kept with framework {then}; now it is {now}. Statements may have changed since.",keptTitle:"Self-assessment of {date}",keptNote:"This is a kept self-assessment. It cannot be changed.",keptGone:"This self-assessment is not in your record.",competencyGone:"{id} (not in the framework any more)",toNow:"Back to the present result",showRatings:"Ratings, notes and evidence",rateYourself:"Rate yourself",rateYourselfAgain:"Rate yourself again",yourLevel:"Your level: {level}",yourLevelHere:"Your level",wholeAssessment:"The whole self-assessment"}),Z={"not-yet":"Not yet",sometimes:"Sometimes",consistently:"Consistently","helps-others":"I help others do this","not-relevant":"Not relevant to me","":"Not rated"},jn=new Intl.ListFormat("en-GB",{type:"conjunction"});function ge(t){return jn.format(t)}function _(t,{standing:e,rated:n,needed:r}){return e.assessed?e.rank>0?w(t,e.rank):d("notYet",{level:w(t,e.next?.rank??1)}):d(n>0&&n===r?"irrelevant":"unrated")}function ye(t,{standing:e,levels:n,rated:r,needed:s}){if(!e.assessed)return d(r>0&&r===s?"ruleIrrelevant":"ruleUnrated");let o=[],{rank:i,next:a}=e;if(i>0){let l=t.scale.cumulative?1:i,u=n.slice(l-1,i).filter(h=>!X(h)),m=u.reduce((h,y)=>h+y.met.length,0),c=u.reduce((h,y)=>h+y.unmet.length,m),g=ge(u.map(h=>w(t,h.rank)));o.push(d(m===c?"allMet":"enoughMet",{met:m,count:c,levels:g}))}if(a&&a.rank<=(t.levels[t.levels.length-1]?.rank??0)){let l=w(t,a.rank),[u,m,c]=[a.met.length,a.unmet.length,a.unrated.length],g=u+m+c;if(a.needed<g?o.push(d("someMet",{level:l,met:u,count:g,needed:a.needed})):m>0&&o.push(d("notMet",{level:l,count:m})),c>0){let h=d("notRated",{count:c});o.push(o.length>0&&m>0?h:d("ofLevel",{level:l,text:h}))}}return o.join(" ")}var Et="hr-own-level";function Pt(t,e){let{plan:n,ratings:r,ownPage:s}=t,[o]=n.asked;if(!o)return p`${f}`;let i=v(r,o.competency.id),a=b(o,i),l=s("assessment");return p`<p class="hr-own-standing" tabindex="-1" data-hr-heading>
${d("yourLevel",{level:_(o,a)})}
<span class="hr-meta">${ye(o,a)}</span>
</p>
<p class="hr-buttons">
<button type="button" class="hr-button" @click=${e}>
${d(i.size>0?"rateYourselfAgain":"rateYourself")}
</button>
${l?p`<a href=${l}>${d("wholeAssessment")}</a>`:f}
</p>`}function Ct(t){let[e]=t?.plan.asked??[],n=e&&v(t?.ratings??new Map,e.competency.id),r=e&&n&&b(e,n).standing.level,s=r?document.getElementById(`level-${r}`):null,o=document.querySelector(`.${Et}`);if(o&&o.previousElementSibling===s||(o?.remove(),!s))return;let i=document.createElement("p");i.className=Et;let a=document.createElement("span");a.className="hr-hollow",a.setAttribute("aria-hidden","true"),i.append(a,d("yourLevelHere")),s.after(i)}var F="#result",Be="#kept=";function R({asked:t,level:e,part:n}){return`#${[t.competency.id,e.id,n].map(Ue).join("/")}`}function $e(t){return`#${Ue(t)}/`}function ve(t){return Be+Ue(t)}function Ue(t){return encodeURIComponent(String(t).replace(/\p{Surrogate}/gu,"�"))}function It(t){try{return decodeURIComponent(t)}catch{return t}}function Ht(t){if(t.length<2)return{kind:"begin"};if(t===F)return{kind:"result"};if(t.startsWith("#share="))return{kind:"shared"};if(t.startsWith(Be))return{kind:"kept",id:It(t.slice(Be.length))};let[e="",n="",r=""]=t.slice(1).split("/").map(It);return{kind:"rate",competency:e,level:n,part:Number.parseInt(r,10)||1}}function Ft(t,e,n){let{pages:r}=t,s=r.findIndex(({asked:i})=>i.competency.id===e.competency);if(s<0)return-1;let o=r.findIndex(({asked:i,level:a,part:l})=>i.competency.id===e.competency&&a.id===e.level&&l===e.part);return o>=0?o:Math.max(s,D(t,n,r[s]?.asked))}var Bn=new Map;function Gt(t,e,n){let r=new Map(t.competencies.map(i=>[i.id,i])),s=new Map([...r.keys()].map((i,a)=>[i,a])),o=[];for(let i of e.targets){let a=r.get(i.competency),l=a&&M(t.scales,a.scale),u=l?l.levels.findIndex(({id:y})=>y===i.level)+1:0;if(!a||!l||u===0)continue;let m=ce(a,l,n.get(a.id)??Bn,{level:i.level,statements:i.statements.map(({id:y})=>j(e.id,y))}),c=ue(m,l.cumulative),g=Un(u,c,m,l.cumulative),h=g?u-c.rank:0;o.push({competency:a,target:i,rank:u,standing:c,gap:h,weight:i.importance*h,next:g})}return o.sort((i,a)=>Number(a.target.required)-Number(i.target.required)||a.weight-i.weight||a.target.importance-i.target.importance||(s.get(i.competency.id)??0)-(s.get(a.competency.id)??0))}function Un(t,{rank:e,next:n},r,s){if(s)return n&&n.rank<=t?n:null;let o=r[t-1];return o&&e<t&&!X(o)?o:null}var L=[335,220],jt=150,Jn=3,Yn=12,Wt=15;function Bt(t){return t.length>=Jn&&t.length<=Yn}function Ut(t,e,n){let r=2*Math.PI*t/e,s=o=>Math.round(o*10)/10;return[s(L[0]+n*Math.sin(r)),s(L[1]-n*Math.cos(r))]}function ee(t){return t.map((e,n)=>Ut(n,t.length,jt*e))}function Je(t){return t.map(e=>e.join()).join(" ")}function Jt(t){return t.map(({number:e,title:n},r)=>{let[s,o]=Ut(r,t.length,jt+22),i=s-L[0],a=Math.abs(i)<40?"middle":i>0?"start":"end",l=a==="middle"?be(n,32,2):be(n,19,3),u=Wt*(l.length-1),m=o<L[1],c=a==="middle"?m?o-18-u:o+27:o+5-u/2;return{number:e,at:[s,o],anchor:a,x:a==="middle"?s:s+(a==="start"?16:-16),lines:l.map((g,h)=>({text:g,y:c+Wt*h}))}})}function Yt(t){let e=t.flatMap(r=>[r.at[1],...r.lines.map(({y:s})=>s)]),n=Math.floor(Math.min(...e))-16;return[n,Math.ceil(Math.max(...e))+10-n]}function be(t,e,n){let r=[],s="";for(let a of t.split(/\s+/)){let l=s?`${s} ${a}`:a;l.length<=e||!s?s=l:(r.push(s),s=a)}r.push(s);let o=a=>a.length>e?`${a.slice(0,e-1)}…`:a;if(r.length<=n)return r.map(o);let i=r[n-1]??"";return[...r.slice(0,n-1).map(o),`${i.slice(0,e-1)}…`]}var A=Y({last:"Last time",target:"Target",you:"You",figureOf:"{count} competencies around a circle, the further out the higher the level. The table below has the same figures.",barsOf:{one:"A bar for {count} competency, the longer the higher the level. The table below has the same figures.",other:"One bar for each of {count} competencies, the longer the higher the level. The table below has the same figures."}});var te={width:360,step:44},Ye=x``;function Vt(t){let{axes:e}=t,n=Bt(e);return p`<figure class="hr-figure hr-figure-${n?"radar":"bars"}">
<div class="hr-figure-box">${n?zn(t):qn(t)}</div>
</figure>
<ul class="hr-list hr-legend">
<li><span class="hr-legend-self" aria-hidden="true"></span>${A("you")}</li>
${e.some(({target:r})=>r>0)?p`<li>
<span class="hr-legend-outline" aria-hidden="true"></span>${A("target")}
</li>`:f}
${e.some(({before:r})=>r!==void 0)?p`<li>
<span class="hr-legend-before" aria-hidden="true"></span>${A("last")}
</li>`:f}
</ul>`}function zt(t,e,n){return x`<title id="${t}-title">${e}</title><desc id="${t}-desc">${n}</desc>`}function zn({name:t,title:e,axes:n,levels:r=[]}){let s=r.length||Math.max(...n.map(c=>c.levels)),o=Jt(n),[i,a]=Yt(o),l=c=>ee(n.map(g=>(c(g)??0)/g.levels)),u=l(({self:c})=>c),m=(c,g)=>n.some(h=>g(h))?x`<polygon class=${`hr-radar-${c}`} points=${Je(l(g))}></polygon>`:Ye;return p`<svg
class="hr-radar"
viewBox="0 ${i} ${670} ${a}"
role="img"
aria-labelledby="${t}-title ${t}-desc"
>
${zt(t,e,A("figureOf",{count:n.length}))}
${Array.from({length:s},(c,g)=>{let h=ee(n.map(()=>(g+1)/s));return x`<polygon class="hr-radar-ring" points=${Je(h)}></polygon>`})}
${ee(n.map(()=>1)).map(([c,g])=>x`<line class="hr-radar-spoke" x1=${L[0]} y1=${L[1]} x2=${c} y2=${g}></line>`)}
${m("outline",({target:c})=>c)} ${m("before",({before:c})=>c)}
${m("self",({self:c})=>c)}
${u.map(([c,g],h)=>n[h]?.self===void 0?Ye:x`<circle class="hr-radar-hollow" cx=${c} cy=${g} r="5.5"></circle>`)}
${r.map((c,g)=>{let[[,h]=L]=ee(n.map(()=>(g+1)/s));return x`<text class="hr-radar-level" x=${L[0]+4} y=${h+12}>${c}</text>`})}
${o.map(c=>x`<text class="hr-radar-number" x=${c.at[0]} y=${c.at[1]+5} text-anchor="middle">${c.number}</text>${c.lines.map(({y:g,text:h})=>x`<text class="hr-radar-title" x=${c.x} y=${g} text-anchor=${c.anchor}>${h}</text>`)}`)}
</svg>`}function qn({name:t,title:e,axes:n}){return p`<svg
class="hr-bars"
viewBox="0 0 ${te.width} ${te.step*n.length}"
role="img"
aria-labelledby="${t}-title ${t}-desc"
>
${zt(t,e,A("barsOf",{count:n.length}))}
${n.map((r,s)=>{let o=s*te.step,i=l=>Math.round(te.width*l/r.levels),a=(l,u)=>u?x`<line class=${`hr-bar-${l}`} x1=${i(u)-1.5} x2=${i(u)-1.5} y1=${o+20} y2=${o+38}></line>`:Ye;return x`<text class="hr-bar-title" x="0" y=${o+14}>${r.number} ${be(r.title,48,1)[0]}</text>
<rect class="hr-bar-track" x="0.5" y=${o+23.5} width=${te.width-1} height="11"></rect>
<rect class="hr-bar-self" x="1" y=${o+24} width=${Math.max(0,i(r.self??0)-2)} height="10"></rect>
${Array.from({length:r.levels-1},(l,u)=>{let m=i(u+1);return x`<line class="hr-bar-step" x1=${m} x2=${m} y1=${o+23} y2=${o+35}></line>`})}
${a("target",r.target)} ${a("before",r.before)}`})}
</svg>`}var Kn=12;function qt(t){let{plan:e,ratings:n,go:r,ownPage:s}=t,o=p`<h2 tabindex="-1" data-hr-heading>${d("result")}</h2>`,i=e.pages[D(e,n)],a=p`<button
type="button"
class="hr-button hr-main"
@click=${()=>r(i?R(i):"")}
>
${d(i?"start":"yourRole")}
</button>`;if(e.asked.every(({competency:c})=>!n.has(c.id)))return p`${o}
<div class="hr-empty"><p>${d("nothing")}</p></div>
<p class="hr-buttons">${a}</p>
${B(t)}`;let l=tn(t),u=Xt(t.framework,e,n,l),m=s("path");return p`${o} ${Qt(e,u)} ${nn(t,l)} ${Zt(u)}
${en(t,e,u,l)} ${Zn(u)}
<p class="hr-buttons">
${i?p`<button type="button" class="hr-button" @click=${()=>r(R(i))}>
${d("rateMore")}
</button>`:f}
${m&&e.role?p`<a class="hr-next" href=${m}>${d("nextSteps")}</a>`:f}
</p>
${rn(t)} ${B(t)}`}function Kt(t,e,n){let r=Xt(t.framework,e,n.ratings,void 0);return p`${Qt(e,r)} ${Zt(r)} ${en(t,e,r,void 0)}`}function Xt(t,e,n,r){let s=e.role?Gt(t,e.role,n):[],o=new Map(s.map((i,a)=>[i.competency.id,{gap:i,place:a}]));return e.asked.map(i=>{let{id:a}=i.competency,l=r&&b(i,v(r.ratings,a));return{asked:i,progress:b(i,v(n,a)),before:l&&l.rated>0?l:void 0,...o.get(a)}})}function Qt({role:t},e){let n=e.filter(({gap:o})=>o?.standing.assessed||o&&o.gap>0),r=n.filter(({gap:o})=>o?.gap===0).length,s=e.filter(({progress:o})=>o.rated===0).length;return p`<p>
${t?p`${d("resultFor",{role:t.title})}
${n.length>0?p`<strong>${d("targetsReached",{done:r,count:n.length})}</strong>`:f}`:f}
${s>0?d("notAssessed",{count:s}):f}
</p>`}function Zt(t){let[e]=t,r=t.every(({asked:i})=>i.scale===e?.asked.scale)?e?.asked.scale.levels.map(({title:i})=>i)??[]:[],s=t.map(({asked:i,progress:a,before:l},u)=>({number:u+1,title:i.competency.title,levels:i.scale.levels.length,self:a.standing.assessed?a.standing.rank:void 0,target:i.rank,before:l?.standing.assessed?l.standing.rank:void 0})),o=Vt({name:"hr-levels-figure",title:d("figure"),axes:s,levels:r});return t.length<=Kn?o:p`<details class="hr-fold">
<summary>${d("showFigure")}</summary>
${o}
</details>`}function en({address:t},{role:e,also:n},r,s){let o=a=>p`<th role="columnheader" scope="col">${a}</th>`,i=(a,l)=>p`<td role="cell"><span class="hr-cell-label">${a}</span> ${l}</td>`;return p`<table class="hr-targets hr-result" role="table">
<caption class="hr-visually-hidden">
${d("tableCaption")}
</caption>
<thead role="rowgroup">
<tr role="row">
${o(p`<abbr title=${d("number")}>${d("no")}</abbr>`)} ${o(d("competency"))}
${o(A("you"))}
${e?p`${o(A("target"))} ${o(d("gap"))}`:f}
${s?o(A("last")):f}
</tr>
</thead>
<tbody role="rowgroup">
${r.map(({asked:a,progress:l,before:u,gap:m},c)=>p`<tr role="row">
<td role="cell" class="hr-number">${c+1}</td>
<th role="rowheader" scope="row">
<a href=${t(a.competency.url)}>${a.competency.title}</a>
<span class="hr-reason">${ye(a,l)}</span>
</th>
${i(A("you"),p`<b>${_(a,l)}</b>`)}
${e?p`${i(A("target"),Xn(a,n?.title))}
${i(d("gap"),Qn(m))}`:f}
${s?i(A("last"),u?_(a,u):d("unrated")):f}
</tr>`)}
</tbody>
</table>`}function Xn(t,e){let{target:n,rank:r,alsoRank:s}=t;return p`${r>0?w(t,r):d("none")}
${n&&!n.required?p`<span class="hr-meta">${d("optional")}</span>`:f}
${e&&s>0?p`<span class="hr-meta hr-also">${e}: ${w(t,s)}</span>`:f}`}function Qn(t){return t?t.gap>0?t.standing.assessed?d("levelsToGo",{count:t.gap}):d("unrated"):d(t.standing.assessed?"reached":"none"):d("none")}function Zn(t){let e=t.filter(a=>a.gap!==void 0);if(e.length===0)return f;let n=e.filter(({gap:a})=>a.standing.assessed),r=n.filter(({gap:a})=>a.gap===0),s=n.filter(({gap:a})=>a.gap>0).sort((a,l)=>(a.place??0)-(l.place??0)),o=e.filter(({gap:a})=>!a.standing.assessed&&a.gap>0),i=o.length===0?f:er(o);return n.length===0?p`<p>${d("nothingAssessed")}</p>
${i}`:p`<h3>${d("strengths")}</h3>
${r.length===0?p`<p>${d("noStrengths")}</p>`:p`<ul class="hr-list hr-findings">
${r.map(({asked:a,progress:l})=>p`<li>
<b>${a.competency.title}</b>
<span class="hr-meta">${_(a,l)}</span>
</li>`)}
</ul>`}
<h3>${d("gaps")}</h3>
${s.length===0?p`<p>${d("noGaps")}</p>`:p`<ol class="hr-list hr-findings">
${s.map(({asked:a,progress:l,gap:u})=>p`<li>
<b>${a.competency.title}</b>
<span class="hr-meta"
>${d("gapLine",{level:_(a,l),target:w(a,u.rank),gap:d("levelsToGo",{count:u.gap}),importance:u.target.importance})}</span
>
</li>`)}
</ol>`}
${i}`}function er(t){return p`<h3>${d("toRate")}</h3>
<ul class="hr-list hr-findings">
${t.map(({asked:{competency:e}})=>p`<li><a href=${$e(e.id)}>${e.title}</a></li>`)}
</ul>`}function on({kept:t,present:e}){return t[0]!==void 0&&Mt(t[0],e)}function tn(t){let{kept:e,comparedWith:n}=t;return n===void 0?on(t)?e[1]:e[0]:e.find(({id:r})=>r===n)}function we(t){let e=document.documentElement.lang,n={dateStyle:"medium",timeStyle:"short"};try{return new Date(t).toLocaleString(e==="en"?"en-GB":e||void 0,n)}catch{return new Date(t).toLocaleString(void 0,n)}}function nn(t,e){let{kept:n,framework:r,compareWith:s}=t;if(n.length===0)return f;let o=r.version,i=e?.framework.version??o,a=l=>s(l.target.value);return p`<p class="hr-field hr-compare">
<label for="hr-compare">${d("compare")}</label>
<select id="hr-compare" autocomplete="off" @change=${a}>
<option value="" .selected=${e===void 0}>${d("compareNone")}</option>
${n.map(({id:l,at:u})=>p`<option value=${l} .selected=${l===e?.id}>${we(u)}</option>`)}
</select>
</p>
${i===o?f:p`<p class="hr-hint">${d("otherVersion",{then:i,now:o})}</p>`}`}function rn(t){let{kept:e,store:n,present:r,announce:s}=t,o=on(t),i=()=>{o||(Ot(n,r,Date.now()),s(d("keptNow")))};return p`<div class="hr-keeping">
<p>${o?d("keptAt",{date:we(e[0]?.at??0)}):d("whyKeep")}</p>
<p class="hr-buttons">
<button
type="button"
class="hr-button ${o?"is-done":"hr-main"}"
aria-disabled=${o?"true":f}
@click=${i}
>
${d(o?"isKept":"keep")}
</button>
</p>
</div>`}function B({kept:t,framework:e}){if(t.length===0)return f;let n=r=>e.roles.find(s=>s.id===r)?.title??r;return p`<h3>${d("kept")}</h3>
<ul class="hr-list hr-kept">
${t.map(({id:r,at:s,role:o,framework:{version:i}})=>p`<li>
<a href=${ve(r)}>${we(s)}</a>
<span class="hr-meta"
>${d("keptLine",{role:n(o)||d("noRoleShort"),version:i})}</span
>
</li>`)}
</ul>`}function an(t,e){let{framework:n,kept:r}=t,s=r.find(c=>ve(c.id)===ve(e)),o=p`<p><a class="hr-back" href=${F}>${d("toNow")}</a></p>`,i=s?d("keptTitle",{date:we(s.at)}):d("kept"),a=p`<h2 tabindex="-1" data-hr-heading>${i}</h2>`;if(!s)return p`${a}
<p class="hr-empty">${d("keptGone")}</p>
${o}`;let[l,u]=[n.version,s.framework.version],m=n.roles.find(c=>c.id===s.role);return p`${a}
<p>${d("keptNote")} ${l===u?f:d("otherVersion",{then:u,now:l})}</p>
${o} ${Kt(t,he(n,m),s)}
<h3>${d("showRatings")}</h3>
${n.competencies.map(c=>sn(t,s,c.id,c))}
${tr(n,s).map(c=>sn(t,s,c))}`}function tr(t,e){let n=new Set([...e.ratings.keys(),...e.notes.keys(),...e.evidence.keys()]);for(let{id:r}of t.competencies)n.delete(r);return[...n]}function sn(t,e,n,r){let{unfolded:s,paint:o}=t,i=[["note",e.notes.get(n)],["evidence",e.evidence.get(n)]];return!e.ratings.has(n)&&i.every(([,l])=>!l)?f:p`<details class="hr-fold" @toggle=${l=>{l.target.open?s.add(n):s.delete(n),o()}}>
<summary>${r?.title??d("competencyGone",{id:n})}</summary>
${s.has(n)?nr(t,e,n,r):f}
${i.map(([l,u])=>u?p`<p class="hr-written"><b>${d(l)}</b><br />${u}</p>`:f)}
</details>`}function nr({framework:t,text:e},n,r,s){let o=s?e(s):"failed";if(o===void 0)return p`<p class="hr-meta">${d("loading")}</p>`;let i=new Map;for(let a of t.roles)for(let l of a.targets)if(l.competency===r)for(let u of l.statements)i.set(j(a.id,u.id),u.text);if(o!=="failed")for(let a of Object.values(o.levels))for(let l of a.statements)i.set(l.id,l.text);return p`<dl class="hr-said">
${[...n.ratings.get(r)??[]].map(([a,l])=>p`<div>
<dt>${i.get(a)??a}</dt>
<dd>${Z[l]}</dd>
</div>`)}
</dl>`}function rr(t,e){let{state:n,rated:r,needed:s,standing:o,skipped:i}=e;if(n==="open")return d("unrated");if(n==="begun")return d("rated",{rated:r,needed:s});if(!o.assessed)return d("irrelevant");let a=o.rank>0?d("doneAt",{level:_(t,e)}):d("doneNone",{level:t.levels[0]?.title??""});return i.length===0?a:`${a}. ${d("skipped",{levels:ge(i.map(({title:l})=>l))})}`}function xe({plan:t,ratings:e},n){let r=t.asked.map(a=>b(a,v(e,a.competency.id))),s=r.filter(({state:a})=>a==="done").length,o=d("overview",{done:s,count:t.asked.length}),i=p`<ol class="hr-list hr-overview">
${t.asked.map((a,l)=>{let u=r[l];return p`<li state=${u.state}>
<span class="hr-mark" aria-hidden="true"></span>
<a
href=${$e(a.competency.id)}
aria-current=${a===n?"step":f}
>${a.competency.title}</a
>
<span class="hr-meta">${rr(a,u)}</span>
</li>`})}
</ol>`;return n?p`<details class="hr-fold">
<summary>${o}</summary>
${i}
<p><a href="#">${d("change")}</a></p>
</details>`:p`<p class="hr-overview-count">${o}</p>
${i}`}var sr="/none";function dn(t){let{framework:e,roles:n,plan:r,ratings:s}=t,o=r.asked.some(({competency:a})=>s.has(a.id)),i=e.roles.length>0?or(t):f;return o&&n.chosen?p`<h2 tabindex="-1" data-hr-heading>${d("goOnTitle")}</h2>
${ln(t,!0)} ${xe(t,void 0)}
${i===f?f:p`<h3>${d("yourRole")}</h3>
${i}`}
${B(t)}`:p`<h2 tabindex="-1" data-hr-heading>${d("yourRole")}</h2>
<p>${d("intro")}</p>
${i} ${n.chosen?ir(t):f} ${ln(t,!1)} ${B(t)}`}function or({framework:t,roles:e,store:n,address:r,paint:s}){let{role:o,also:i,chosen:a}=e,l=t.roles.filter(c=>c!==o),u=c=>{let{value:g}=c.target,h=t.roles.find(({id:y})=>y===g);n.set($.role,h?.id??""),n.set($.nextRole,h?.next??""),s()},m=c=>n.set($.nextRole,c.target.value);return p`${St(n,t)?p`<p class="hr-hint">${d("roleGone")}</p>`:f}
<p class="hr-field">
<label for="hr-role">${d("role")}</label>
<select id="hr-role" autocomplete="off" @change=${u}>
${a?f:p`<option value="" selected>${d("chooseRole")}</option>`}
${t.roles.map(c=>p`<option value=${c.id} .selected=${c===o}>${c.title}</option>`)}
<option value=${sr} .selected=${a&&o===void 0}>${d("noRole")}</option>
</select>
</p>
${o===void 0?f:p`<p class="hr-meta">
${o.summary} <a href=${r(o.url)}>${d("aboutRole")}</a>
</p>
${l.length===0?f:p`<p class="hr-field">
<label for="hr-also">${d("also")}</label>
<select id="hr-also" autocomplete="off" @change=${m}>
<option value="" .selected=${i===void 0}>${d("noOther")}</option>
${l.map(c=>p`<option value=${c.id} .selected=${c===i}>
${c.title}
</option>`)}
</select>
</p>`}`}`}function ir({plan:t}){let{asked:e,pages:n,statements:r}=t;if(n.length===0)return p`<p class="hr-empty">${d("asksNothing")}</p>`;let s=e.some(({scale:o,levels:i})=>o.cumulative&&i.length>1);return p`<p>
${d("asks",{count:e.length,statements:d("statements",{count:r}),minutes:je(r)})}
${s?d("fewer"):f} ${d("savedAsYouGo")}
</p>`}function ar({plan:t,ratings:e,roles:n}){let r=0;for(let s of t.asked){let{needed:o,rated:i}=b(s,v(e,s.competency.id));r+=o-i}return r>0?p`<p>${d("left",{count:r,minutes:je(r)})}</p>`:p`<p>${d(n.role?"allRated":"allRatedNoRole")}</p>`}function ln(t,e){let{roles:n,plan:r,ratings:s,go:o}=t,i=r.pages[D(r,s)],a=l=>{if(n.chosen)return i&&o(R(i));let u=l.target.closest("handrail-assessment"),m=u?.querySelector("#hr-role");m?.setAttribute("aria-describedby","hr-choose-first"),u?.querySelector("#hr-choose-first")?.removeAttribute("hidden"),m?.focus()};return n.chosen&&r.pages.length===0?p``:p`${e?ar(t):f}
${n.chosen?f:p`<p id="hr-choose-first" class="hr-hint" hidden>${d("chooseFirst")}</p>`}
<p class="hr-buttons">
${e&&!i?f:p`<button type="button" class="hr-button hr-main" @click=${a}>
${d(e?"goOn":"start")}
${e&&i?p`<br /><span class="hr-button-where"
>${i.asked.competency.title}, ${i.level.title}</span
>`:f}
</button>`}
${e?p`<button
type="button"
class="hr-button ${i?"":"hr-main"}"
@click=${()=>o(F)}
>
${d("toResult")}
</button>`:f}
</p>`}var Ae=class{#n;#e=new Map;#t=new Set;#r;constructor(e){this.#n=e}shown(e,n){return this.#e.get(e)??n}type(e,n){this.#e.set(e,n.slice(0,4e3)),this.#t.add(e),clearTimeout(this.#r),this.#r=setTimeout(()=>this.flush(),400)}leave(e){this.flush(),this.#e.delete(e)}flush(){clearTimeout(this.#r);let e=[...this.#t];this.#t.clear();for(let n of e)this.#n(n,this.#e.get(n)??"")}};var G={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},ke=t=>(...e)=>({_$litDirective$:t,values:e}),U=class{constructor(e){}get _$AU(){return this._$AM._$AU}_$AT(e,n,r){this._$Ct=e,this._$AM=n,this._$Ci=r}_$AS(e,n){return this.update(e,n)}update(e,n){return this.render(...n)}};var{I:To}=pt;var cn=t=>t.strings===void 0;var lr={},Re=(t,e=lr)=>t._$AH=e;var un=ke(class extends U{constructor(){super(...arguments),this.key=f}render(t,e){return this.key=t,e}update(t,[e,n]){return e!==this.key&&(Re(t),this.key=e),n}});var pn=ke(class extends U{constructor(t){if(super(t),t.type!==G.PROPERTY&&t.type!==G.ATTRIBUTE&&t.type!==G.BOOLEAN_ATTRIBUTE)throw Error("The `live` directive is not allowed on child or event bindings");if(!cn(t))throw Error("`live` bindings can only contain a single expression")}render(t){return t}update(t,[e]){if(e===T||e===f)return e;let n=t.element,r=t.name;if(t.type===G.PROPERTY){if(e===n[r])return T}else if(t.type===G.BOOLEAN_ATTRIBUTE){if(!!e===n.hasAttribute(r))return T}else if(t.type===G.ATTRIBUTE&&n.getAttribute(r)===e+"")return T;return Re(t),e}});function mn({id:t,url:e}){return`${e}#${t}`}function dr(t){return{id:t,name:"",at:0,fields:new Map,rows:new Map}}function cr(t){return[...t.replace(/\s+/g," ").trim()].slice(0,100).join("").trim()}function ur(t,e,n,r){let[s="",o=""]=n;if(e==="name")t.name=typeof r=="string"?cr(r):"";else if(e==="field")t.fields.set(s,r);else if(e==="row"){let i=t.rows.get(s)??new Map;t.rows.set(s,i.set(o,r))}}function fn(t){let e=new Map;for(let[r,[s,o]]of t){if(!r.startsWith("sheet/"))continue;let[,i="",a="",l="",...u]=r.split("/");if(l==="")continue;let m=e.get(i)??new Map,c=m.get(a)??dr(a);e.set(i,m.set(a,c)),c.at=Math.max(c.at,o),ur(c,l,u,s)}let n=(r,s)=>r.id<s.id?-1:1;return new Map([...e].map(([r,s])=>[r,[...s.values()].sort(n)]))}function Ve(t){if(typeof t=="string")return t.trim()!=="";if(Array.isArray(t))return t.length>0;if(typeof t!="object"||t===null)return typeof t=="number";let e=Object.entries(t).find(([n])=>n==="cells")?.[1];return typeof e=="object"&&e!==null&&Object.values(e).some(Ve)}function hn({fields:t,rows:e}){return[...t.values()].some(Ve)||[...e.values()].some(n=>[...n.values()].some(Ve))}function gn(t,e){let n=fn(e);return t.flatMap(r=>(n.get(r.id)??[]).filter(hn).map(s=>({sheet:r,copy:s})))}function Se({sheet:{title:t},copy:{name:e}}){return e===""?t:d("sheetNamed",{title:t,name:e})}function yn({address:t},e){return d("sheetLine",{name:Se(e),address:t(mn(e.sheet))})}function vn(t,e){let{store:n,drafts:r,paint:s}=t,o=(a,l)=>{let u=$[a](e.id),m=c=>r.type(u,c.target.value);return p`<p class="hr-field">
<label for="hr-${a}">${d(a)}</label>
<textarea
id="hr-${a}"
rows=${l}
maxlength=${4e3}
autocomplete="off"
.value=${pn(r.shown(u,H(n,u)))}
@input=${m}
@blur=${()=>{r.leave(u),s()}}
></textarea>
</p>`},i=[$.note,$.evidence].some(a=>H(n,a(e.id))!=="");return p`<details class="hr-fold hr-notes">
<summary>
${d("notes",{competency:e.title})}
${i?p`<span class="hr-meta">${d("written")}</span>`:f}
</summary>
${o("note",3)} ${o("evidence",2)} ${pr(t,$.evidence(e.id))}
</details>`}function pr(t,e){let{store:n,drafts:r}=t,s=gn(t.worksheets,n.document.leaves);if(s.length===0)return f;let o=i=>{let a=i.target.closest("p")?.querySelector("select"),l=s[Number(a?.value)];if(l===void 0)return;let u=Se(l),m=r.shown(e,H(n,e)),c=m+(/^$|\n$/.test(m)?"":`
`)+yn(t,l),g=c.length<=4e3;g&&(r.type(e,c),r.leave(e)),t.announce(d(g?"sheetAdded":"sheetTooLong",{name:u}))};return p`<p class="hr-field hr-add-sheet">
<label for="hr-add-sheet">${d("addSheet")}</label>
<select id="hr-add-sheet" autocomplete="off">
${s.map((i,a)=>p`<option value=${a}>${Se(i)}</option>`)}
</select>
<button type="button" class="hr-button" @click=${o}>${d("add")}</button>
</p>`}var mr=[...Ie,""];function ze(t,e,n){let r=t.plan.pages[e];return p`${fr(t,r)}
${un(`${R(r)}`,p`${hr(t,r)} ${gr(t,r,e,n)}
${vn(t,r.asked.competency)}`)}
${$r(t,e,n)} ${t.alone?f:xe(t,r.asked)}`}function fr({alone:t,plan:e,store:n,ratings:r},s){let{asked:o,level:i,part:a,parts:l}=s,{title:u}=o.competency,m=d("place",{place:e.asked.indexOf(o)+1,count:e.asked.length}),c=p`<span class="hr-visually-hidden">, </span
><span class="hr-where"
>${i.title}${l>1?`, ${d("part",{place:a,count:l})}`:f}</span
>`,g=n.status==="saved"?"saved":"notSaved";return p`<div class="hr-rate-head">
${t?p`<h3 tabindex="-1" data-hr-heading>${d("rateYourself")}${c}</h3>`:p`<h2 tabindex="-1" data-hr-heading>
${u}<span class="hr-visually-hidden">, </span
><span class="hr-meta">${m}</span>${c}
</h2>`}
${r.has(o.competency.id)?p`<p class="hr-saved" data-state=${g}>${d(g)}</p>`:f}
</div>`}function hr({text:t},{asked:e,level:n}){let r=t(e.competency),s=typeof r=="object"?M(r.levels,n.id)?.description:void 0;return s?p`<details class="hr-fold">
<summary>${d("meaning",{level:n.title})}</summary>
<p>${s}</p>
</details>`:f}function gr(t,e,n,r){let{asked:s,level:o}=e,i=t.text(s.competency);if(i==="failed")return p`<p class="hr-empty">${d("failed")}</p>`;if(i===void 0)return p`<p class="hr-meta">${d("loading")}</p>`;let a=new Map(s.own);for(let l of M(i.levels,o.id)?.statements??[])a.set(l.id,l);return e.statements.map((l,u)=>yr(t,e,l,`hr-rate-${n}-${u}`,a.get(l),()=>r.rated(n)))}function yr({store:t,ratings:e,kept:n},{asked:r},s,o,i,a){let l=r.competency.id,u=v(e,l).get(s)??"",m=n[0]?.ratings.get(l)?.get(s),c=r.own.get(s),g=y=>{t.set($.rating(l,s),y||null),a()},h=(y,k=[])=>k.map(J=>p`<p class="hr-evidence"><span class="hr-label">${d(y)}</span> ${J}</p>`);return p`<fieldset class="hr-rate">
<legend>${i?.text??s}</legend>
<div class="hr-rate-beside">
${c?p`<p class="hr-meta">${d("onlyRole",{role:c.role})}</p>`:f}
${h("example",i?.examples)} ${h("evidenceHint",i?.evidence)}
</div>
<div class="hr-choices">
${mr.map(y=>p`<label class="hr-choice" data-rating=${y}
><input
type="radio"
autocomplete="off"
name=${o}
value=${y}
.checked=${y===u}
@change=${()=>g(y)}
/>${Z[y]}</label
>`)}
</div>
${m?p`<p class="hr-meta">${d("lastTime",{rating:Z[m]})}</p>`:f}
</fieldset>`}function qe({plan:t,ratings:e},n){let r=t.pages[n],{stop:s}=r?We(t,n,e):{stop:void 0};if(!r||!s)return"";let{asked:o,statements:i}=r,a=v(e,o.competency.id);if(i.some(m=>!a.has(m)))return"";if(s==="target"){let m=w(o,o.rank);return d("roleAsks",{role:t.role?.title??"",level:m})}let{rank:l,next:u}=b(o,a).standing;return u?.unrated.length?"":l>0?d("settled",{level:w(o,l)}):d("settledNone",{level:w(o,u?.rank??1)})}function $r(t,e,{turn:n,leave:r}){let{plan:s,ratings:o,alone:i}=t,{stop:a,next:l,higher:u}=We(s,e,o),m=qe(t,e),c=i?d("done"):d("toResult"),g=l<0?c:d(a?"nextCompetency":"next"),h=s.pages[u]?.level.title??"",y=a==="target"?"goOnWith":"allTheSame",k=()=>e>0?n(e-1):r(!0);return p`${m?p`<p class="hr-settled">${m}</p>`:f}
<p class="hr-buttons hr-turn">
<button type="button" class="hr-button" @click=${k}>${d("back")}</button>
${a?p`<button type="button" class="hr-button hr-higher" @click=${()=>n(u)}>
${d(y,{level:h})}
</button>`:f}
<button
type="button"
class="hr-button hr-main"
@click=${()=>l<0?r(!1):n(l)}
>
${g}
</button>
</p>`}var bn=!1;function wn(t){return bn?p`<p class="hr-hint">${d("linkFailed")}</p>`:(S().load("guide shared").catch(()=>{bn=!0,t()}),p`<handrail-shared></handrail-shared>`)}var vr=/^(rating|note|evidence|learner|assessment)\//,br=600,An=2e3,xn=-An,kn="";function wr(){document.getElementById(location.hash.slice(1))!==null&&history.replaceState(history.state,"",kn||location.pathname+location.search)}var Te=class extends de{#n=new Ae((e,n)=>{H(this.store,e)!==n&&this.store.set(e,n)});#e;#t;#r=new Set;#o=-1;#a;#m=!1;#c="";connectedCallback(){addEventListener("hashchange",this.#g),addEventListener("pagehide",this.#i),document.addEventListener("visibilitychange",this.#i),this.addEventListener("click",this.#$);let e=this.hasAttribute("open");this.removeAttribute("open"),e&&(this.#o=this.#h()),super.connectedCallback(),(e||performance.now()-xn<An)&&this.#y()}disconnectedCallback(){removeEventListener("hashchange",this.#g),removeEventListener("pagehide",this.#i),document.removeEventListener("visibilitychange",this.#i),this.removeEventListener("click",this.#$),this.#i(),clearTimeout(this.#a),super.disconnectedCallback()}concerns(e){return e.size===0||[...e].some(n=>vr.test(n))}paint(){this.#s===null&&wr(),super.paint(),this.#s===null&&(kn=location.hash),this.#s!==null&&Ct(this.#l())}template(){let e=this.#l();if(!e)return p`<p class="hr-empty">${d("noFramework")}</p>`;if(e.alone)return this.#o>=e.plan.pages.length&&(this.#o=-1),this.#o>=0?ze(e,this.#o,this.#f(e)):Pt(e,()=>this.#u(this.#h()));let n=Ht(location.hash);if(n.kind==="shared")return wn(()=>this.requestPaint());if(n.kind==="kept")return an(e,n.id);if(n.kind==="result")return qt(e);let r=n.kind==="begin"?-1:Ft(e.plan,n,e.ratings),s=e.plan.pages[r];return s?(R(s)!==location.hash&&history.replaceState(history.state,"",R(s)),ze(e,r,this.#f(e))):dn(e)}get#s(){return this.getAttribute("competency")}#l(){let{framework:e}=this.guide;if(!e)return;let{store:n}=this,r=Fe(n,e),s=Tt(n,e,r.role?.id??"");return{store:n,framework:e,worksheets:this.guide.worksheets??[],roles:r,plan:this.#v(e,r),present:s,ratings:s.ratings,kept:Ge(n),comparedWith:this.#t,compareWith:o=>{this.#t=o,this.requestPaint()},unfolded:this.#r,drafts:this.#n,alone:this.#s!==null,text:o=>this.text(o),address:o=>this.address(o),ownPage:o=>this.ownPage(o),announce:o=>this.announce(o),paint:()=>this.requestPaint(),go:o=>this.#d(o)}}#v(e,{role:n,also:r}){let s=this.#s,o=this.#e?.role===n&&(s!==null||this.#e?.also===r);return(this.#e===void 0||!o)&&(this.#e=s===null?he(e,n,r):Lt(e,s,n)),this.#e}#f({plan:e}){let n=this.#s!==null;return{turn:r=>{let s=e.pages[r];n?this.#u(r):s&&this.#d(R(s))},leave:r=>{n?this.#u(-1):this.#d(r?"":F)},rated:r=>this.#b(r)}}#h(){let e=this.#l(),[n]=e?.plan.asked??[];if(!e||!n)return-1;let r=D(e.plan,e.ratings),s=n.rank===0||(e.plan.pages[r]?.level.rank??0)<=n.rank;return r>=0&&s?r:0}#u(e){this.#o=e,this.#p()}#d(e){location.hash!==e&&history.pushState(null,"",e||location.pathname+location.search),this.#p()}#g=()=>{this.#s===null&&(xn=performance.now(),this.#p())};#p(){this.#i(),clearTimeout(this.#a),this.#c="",this.paint(),this.#y()}#y(){this.querySelector("[data-hr-heading]")?.focus({preventScroll:!0});let{top:e}=this.getBoundingClientRect();(e<96||e>innerHeight/2)&&this.scrollIntoView()}#$=e=>{let n=e.target.closest?.("a[href^='#']");if(!n||e.button!==0||e.ctrlKey||e.metaKey||e.shiftKey)return;e.preventDefault(),e.stopPropagation();let r=n.getAttribute("href")??"";this.#d(r==="#"?"":r)};#i=()=>this.#n.flush();#b(e){clearTimeout(this.#a),this.#a=setTimeout(()=>{let n=this.#l(),r=n?qe(n,e):"",s=this.#m||this.store.status!=="saved"?"":`${d("saved")}.`;this.#m||=s!=="";let o=[s,r===this.#c?"":r].filter(i=>i!=="");this.#c=r,o.length>0&&this.announce(o.join(" "))},br)}};et({"handrail-assessment":Te});})();
