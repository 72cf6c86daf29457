/** What a coach and the learner agreed: how it is shown, and how its file is read. */

import { define } from "../opened.ts";
import { HandrailAgreed } from "./agreed.ts";
import { agreedOffer, type AgreedScript } from "./offer.ts";

const script: AgreedScript = { handrailAgreed: agreedOffer };
Object.assign(globalThis, script);
define({ "handrail-agreed": HandrailAgreed });
