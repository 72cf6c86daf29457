/**
 * Every phrase of what was agreed with a coach.
 */

import { phrases } from "../../phrases.ts";

export const say = /* @__PURE__ */ phrases("agreed", {
  levels: {
    one: "{count} level agreed with your coach, on {date}",
    other: "{count} levels agreed with your coach, the last on {date}",
  },
  due: { one: "{count} review is due", other: "{count} reviews are due" },
  notYet: "Not yet",
  agreedWith: "{date}, with {who}.",
  agreedOn: "{date}.",
  reviewBy: "Review by {date}.",
  reviewDue: "Review due since {date}.",
  version: "Framework {version}.",
  note: "Note for you",
  notHere: "{id} (not on this site any more)",
  // What a goal is tied to
  goalWith: "Agreed with {who}.",
  modules: "Modules:",
  statements: "Statements:",
  completed: "completed",
  // The file that a coach gives
  agreedLevels: {
    one: "{count} level that {who} agreed with you on {date}",
    other: "{count} levels that {who} agreed with you, the last on {date}",
  },
  agreedOneDay: {
    one: "{count} level that {who} agreed with you on {date}",
    other: "{count} levels that {who} agreed with you on {date}",
  },
  agreedGoals: { one: "{count} goal", other: "{count} goals" },
  agreedNothing: "It holds no level and no goal",
  yourCoach: "your coach",
  madeOutTo: "It is made out to {name}.",
  otherFramework: "It was made with another framework ({id}), so its levels are left out.",
  otherVersion:
    "It was made with version {then} of the framework; this site has {now}. The levels that are still there are taken.",
  otherRole:
    "It was made for the role {role}, which is not chosen here. The levels count for every role.",
  unknownLevels: "Left out, because this site does not have them: {list}.",
  agreedForeign: "This file was made for another site ({site}). Nothing was changed.",
  agreedUnreadable:
    "This file from a coach cannot be read: it is damaged, or larger than such a file ever is. Ask for it again. Nothing was changed.",
  agreedNewer:
    "This file is from a newer version of this site. Reload this page and try again. Nothing was changed.",
  agreedNoFramework:
    "This site has no competencies, so it has no use for levels. Nothing was changed.",
});
