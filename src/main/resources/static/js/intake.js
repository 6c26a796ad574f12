// Saves a part as soon as something in it is decided, so that a closed window loses nothing; the buttons do the same.
// One after the other: all forms of the page share the token that lets a form act once.
const waiting = new Set();
let busy = false;

async function save() {
	const [id] = waiting;
	const section = id && document.getElementById(id);
	const form = section && section.querySelector("form.part-form");
	waiting.delete(id);
	if (!form) {
		return;
	}
	try {
		const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)) });
		const page = new DOMParser().parseFromString(await answer.text(), "text/html");
		const fresh = page.getElementById(id);
		if (fresh) {
			take(section, fresh, page);
		}
	}
	catch {
		// Offline: what was chosen stays in the form, and its button saves it later.
	}
	await save();
}

function take(section, fresh, page) {
	const once = fresh.querySelector("[name=_once]");
	if (once) {
		document.querySelectorAll("main [name=_once]").forEach((token) => { token.value = once.value; });
	}
	const state = page.querySelector("#finish input[name=seen]");
	const shown = document.querySelector("#finish input[name=seen]");
	if (state && shown) {
		shown.value = state.value;
	}
	for (const spot of document.querySelectorAll(".paper a.spot")) {
		const now = page.getElementById(spot.id);
		if (now) {
			spot.className = now.className;
		}
	}
	if (waiting.has(section.id)) {
		// Somebody went on meanwhile: their form stays, on the state that was saved.
		section.querySelector("form.part-form [name=seen]").value = fresh.querySelector("form.part-form [name=seen]").value;
		return;
	}
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

document.addEventListener("change", async (event) => {
	const form = event.target.closest("form.part-form");
	if (!form || event.target.type !== "radio") {
		return;
	}
	waiting.add(form.closest(".part[data-part]").id);
	if (!busy) {
		busy = true;
		await save();
		busy = false;
	}
});
