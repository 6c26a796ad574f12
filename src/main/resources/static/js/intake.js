// Saves a part as soon as something in it is decided or typed, so that a closed window loses nothing; the buttons do the
// same. One after the other: all forms of the page share the token that lets a form act once. A part that somebody else
// saved meanwhile shows both, and from then on only its button saves it.
const waiting = new Set();
const unsaved = new Set();
const timers = new Map();
let busy = false;
let released = null;

const TYPING_PAUSE = 800;
const OF_THE_PAGE = new Set(["seen", "base", "_once", "_csrf"]);

const part = (field) => field.closest(".part[data-part]");
const formOf = (section) => section && section.querySelector("form.part-form");
const disputed = (section) => section.querySelector(".conflict") !== null;
const typed = (form) => new URLSearchParams([...new FormData(form)].filter(([name]) => !OF_THE_PAGE.has(name))).toString();

async function drain() {
	if (busy) {
		return;
	}
	busy = true;
	while (waiting.size > 0) {
		const [id] = waiting;
		waiting.delete(id);
		await save(document.getElementById(id));
	}
	busy = false;
	document.dispatchEvent(new Event("intake:saved"));
}

async function save(section) {
	const form = formOf(section);
	if (!form || disputed(section)) {
		return;
	}
	const sent = typed(form);
	try {
		const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)) });
		const page = new DOMParser().parseFromString(await answer.text(), "text/html");
		const fresh = page.getElementById(section.id);
		renewToken(page);
		if (fresh && disputed(fresh)) {
			showBoth(section, fresh, typed(form) !== sent);
		}
		else if (fresh && fresh.querySelector(".error")) {
			showFaults(section, fresh);
		}
		else if (answer.ok && formOf(fresh)) {
			take(section, fresh, page, typed(form) !== sent);
		}
		else {
			tellUnsaved(section);
		}
	}
	catch {
		tellUnsaved(section);
	}
}

function renewToken(page) {
	const once = page.querySelector("main [name=_once]");
	if (once) {
		document.querySelectorAll("main [name=_once]").forEach((token) => { token.value = once.value; });
	}
}

// What was typed stays in the form; its button, or the next change, tries again.
function tellUnsaved(section) {
	tell(section, document.getElementById("main").dataset.unsaved);
}

function tell(section, words) {
	let told = section.querySelector(".unsaved");
	if (!told) {
		told = document.createElement("p");
		told.className = "unsaved flash bad";
		told.setAttribute("role", "alert");
		section.querySelector("h2").after(told);
	}
	told.textContent = words;
}

// What is wrong is told where it was typed, which stays as it is.
function showFaults(section, fresh) {
	clearFaults(section);
	for (const fault of fresh.querySelectorAll(".error")) {
		const field = document.getElementById(fault.id.replace(/-error$/, ""));
		if (field) {
			field.before(document.importNode(fault, true));
			field.setAttribute("aria-invalid", "true");
			field.setAttribute("aria-describedby", fault.id);
			field.closest(".ask").classList.add("wrong");
		}
	}
	tell(section, document.getElementById("main").dataset.unfit);
}

function clearFaults(section) {
	section.querySelectorAll(".error, .unsaved").forEach((told) => told.remove());
	section.querySelectorAll(".wrong").forEach((ask) => ask.classList.remove("wrong"));
	section.querySelectorAll("[aria-invalid]").forEach((field) => field.removeAttribute("aria-invalid"));
}

// Whatever else waited for this part waits no longer: nobody may save over what they have not seen.
function showBoth(section, fresh, changed) {
	waiting.delete(section.id);
	clearTimeout(timers.get(section.id));
	timers.delete(section.id);
	const shown = document.importNode(fresh, true);
	if (changed) {
		carry(formOf(section), formOf(shown));
	}
	section.replaceWith(shown);
	const conflict = shown.querySelector(".conflict");
	conflict.tabIndex = -1;
	conflict.focus();
	conflict.scrollIntoView({ block: "center" });
}

function carry(from, to) {
	const left = [...from.elements].filter((field) => field.name && !OF_THE_PAGE.has(field.name));
	for (const field of left) {
		const same = [...to.elements].find((one) => one.name === field.name && (one.type !== "radio" || one.value === field.value));
		if (same && (field.type === "radio" || field.type === "checkbox")) {
			same.checked = field.checked;
		}
		else if (same) {
			same.value = field.value;
		}
	}
}

function take(section, fresh, page, changed) {
	renewState(section, page);
	for (const spot of document.querySelectorAll(".paper a.spot")) {
		const now = page.getElementById(spot.id);
		if (now) {
			spot.className = now.className;
		}
	}
	renewProgress(page);
	if (changed || waiting.has(section.id) || timers.has(section.id)) {
		// Somebody went on meanwhile: their form stays, on the state that was saved.
		formOf(section).elements.seen.value = formOf(fresh).elements.seen.value;
		clearFaults(section);
		return;
	}
	unsaved.delete(section.id);
	const focused = document.activeElement;
	const place = section.contains(focused) && { name: focused.name, value: focused.value };
	const open = [...section.querySelectorAll("details")].map((one) => one.open);
	[...fresh.querySelectorAll("details")].forEach((one, at) => { one.open = one.open || open[at]; });
	section.replaceWith(document.importNode(fresh, true));
	if (place && place.name) {
		const again = [...document.getElementById(fresh.id).querySelectorAll("input, select, textarea")]
			.find((one) => one.name === place.name && (one.type !== "radio" || one.value === place.value));
		if (again) {
			again.focus({ preventScroll: true });
		}
	}
}

// Only of this part: of the others the page still shows what it showed, and taking the paper over must tell of that.
function renewState(section, page) {
	const now = page.querySelector("#finish input[name=seen]");
	const shown = document.querySelector("#finish input[name=seen]");
	if (now && shown) {
		const at = Number(section.dataset.part) - 1;
		const states = shown.value.split(".");
		states[at] = now.value.split(".")[at];
		shown.value = states.join(".");
	}
}

function renewProgress(page) {
	const now = page.getElementById("progress");
	const shown = document.getElementById("progress");
	if (now && shown) {
		shown.replaceWith(document.importNode(now, true));
	}
}

document.addEventListener("input", (event) => {
	if (event.target.closest("form.part-form")) {
		unsaved.add(part(event.target).id);
	}
});

document.addEventListener("change", (event) => {
	if (!event.target.closest("form.part-form")) {
		return;
	}
	const section = part(event.target);
	unsaved.add(section.id);
	clearTimeout(timers.get(section.id));
	timers.delete(section.id);
	if (disputed(section)) {
		return;
	}
	if (event.target.type === "radio") {
		waiting.add(section.id);
		drain();
	}
	else {
		timers.set(section.id, setTimeout(() => {
			timers.delete(section.id);
			waiting.add(section.id);
			drain();
		}, TYPING_PAUSE));
	}
});

// A button waits for what is being saved, or it would act on a state and with a token that are used already.
document.addEventListener("submit", (event) => {
	const form = event.target;
	if (!form.closest("main")) {
		return;
	}
	const section = part(form);
	const own = form.matches(".part-form") ? section.id : null;
	timers.forEach((timer) => clearTimeout(timer));
	timers.clear();
	if (form !== released) {
		unsaved.forEach((id) => waiting.add(id));
	}
	waiting.delete(own);
	unsaved.delete(own);
	if (!busy && waiting.size === 0) {
		return;
	}
	event.preventDefault();
	const { name, value } = event.submitter || {};
	const action = form.getAttribute("action");
	document.addEventListener("intake:saved", () => {
		const again = [...document.forms].find((one) => one.getAttribute("action") === action);
		const dispute = own && disputed(document.getElementById(own));
		if (again && !dispute) {
			released = again;
			again.requestSubmit([...again.querySelectorAll("button")].find((one) => one.name === (name || "") && one.value === (value || "")));
		}
	}, { once: true });
	drain();
});

addEventListener("beforeunload", (event) => {
	if (unsaved.size > 0) {
		event.preventDefault();
	}
});
