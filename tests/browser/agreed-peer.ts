/**
 * What a coach gives a learner, for another program: person file, site and framework as JSON on standard input, the text
 * of the agreed result on standard output.
 *
 * tests/e2e/agreed asks, so that a learner imports what the coach's own code writes.
 */

import { text } from "node:stream/consumers";

import { agreedText } from "../../plugins/handrail/browser/people/agreed.ts";
import { readPerson } from "../../plugins/handrail/browser/people/read.ts";

const { site, framework, file, by, now } = JSON.parse(await text(process.stdin));
const { person, problems } = readPerson(file, "p-anna.yml");
if (person === undefined) throw new Error(JSON.stringify(problems));
process.stdout.write(agreedText({ site, framework, person, by, now }));
