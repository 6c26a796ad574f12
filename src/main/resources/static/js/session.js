// Warns before a session ends, so that no text is lost; the server counts, this page only tells.
(() => {
	const WARNING_SECONDS = 5 * 60;
	const body = document.currentScript.dataset;
	const seconds = Number(body.seconds);
	if (!seconds) {
		return;
	}
	let ends;
	let box;

	const begin = () => {
		ends = Date.now() + seconds * 1000;
	};

	const tell = (text, ended) => {
		box ??= document.body.appendChild(Object.assign(document.createElement("div"), { className: "session-end" }));
		if (box.dataset.text === text) {
			return;
		}
		box.dataset.text = text;
		box.setAttribute("role", "alert");
		box.replaceChildren(Object.assign(document.createElement("p"), { textContent: text }));
		if (ended) {
			box.append(Object.assign(document.createElement("a"),
				{ className: "button", href: "/sign-in", target: "_blank", rel: "noopener", textContent: body.signIn }));
			return;
		}
		const button = Object.assign(document.createElement("button"),
			{ className: "button", type: "button", textContent: body.stay });
		button.addEventListener("click", stay);
		box.append(button);
	};

	const hide = () => {
		box?.remove();
		box = undefined;
	};

	const stay = async () => {
		const token = document.querySelector("input[name=_csrf]")?.value ?? "";
		try {
			const answer = await fetch("/desk/session/extension",
				{ method: "POST", headers: { "X-CSRF-TOKEN": token }, redirect: "manual" });
			if (answer.status === 204) {
				begin();
				hide();
			}
			else {
				tell(body.ended, true);
			}
		}
		catch {
			// Without a network the warning stays, and the next click asks again.
		}
	};

	// Who signed in again on another page goes on here, if it is the same person.
	const resume = async () => {
		try {
			const answer = await fetch("/desk/session", { redirect: "manual" });
			const session = answer.status === 200 ? await answer.json() : undefined;
			if (session?.account === body.account) {
				document.querySelectorAll("input[name=_csrf]").forEach((input) => {
					input.value = session.token;
				});
				begin();
				hide();
			}
		}
		catch {
			// As above.
		}
	};

	const look = () => {
		const left = ends - Date.now();
		if (left <= 0) {
			tell(body.ended, true);
			if (document.visibilityState === "visible") {
				resume();
			}
		}
		else if (left <= WARNING_SECONDS * 1000) {
			tell(body.ending, false);
		}
	};

	begin();
	setInterval(look, 5000);
	document.addEventListener("visibilitychange", look);
})();
