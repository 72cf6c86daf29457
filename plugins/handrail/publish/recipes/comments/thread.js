// The page that holds this one in a frame says in the address which thread it is. The thread's name is an address as well:
// isso's e-mails lead there.
const asked = new URLSearchParams(location.search);
const page = new URLSearchParams({ page: asked.get("page") ?? "" });
const thread = document.getElementById("isso-thread");
thread.dataset.issoId = `${location.pathname}?${page}`;
thread.dataset.title = asked.get("title") || "Comments";

const isso = document.createElement("script");
isso.dataset.isso = "/";
isso.src = "/js/embed.min.js";
document.body.append(isso);
