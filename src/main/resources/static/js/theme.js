// Remembers the reader's choice of light or dark. Runs in the head, before anything is painted.
(() => {
	const root = document.documentElement;
	const system = matchMedia("(prefers-color-scheme: dark)");
	const shown = () => root.dataset.theme ?? (system.matches ? "dark" : "light");

	try {
		const chosen = localStorage.getItem("theme");
		if (chosen === "light" || chosen === "dark") {
			root.dataset.theme = chosen;
		}
	}
	catch {
		// A browser that keeps nothing still switches, for this page.
	}

	document.addEventListener("DOMContentLoaded", () => {
		const button = document.getElementById("theme");
		if (!button) {
			return;
		}
		const tell = () => button.setAttribute("aria-pressed", String(shown() === "dark"));
		button.hidden = false;
		tell();
		system.addEventListener("change", tell);
		button.addEventListener("click", () => {
			root.dataset.theme = shown() === "dark" ? "light" : "dark";
			tell();
			try {
				localStorage.setItem("theme", root.dataset.theme);
			}
			catch {
				// As above.
			}
		});
	});
})();
