// Copies a text at the press of a button. Without this script the texts can be marked and copied by hand.
(() => {
	const told = document.getElementById("copied");

	async function copy(field) {
		try {
			await navigator.clipboard.writeText(field.value);
			return true;
		}
		catch {
			// Not over plain HTTP, or not allowed: the older way, which leaves the text marked.
			field.focus();
			field.select();
			return document.execCommand("copy");
		}
	}

	for (const button of document.querySelectorAll("button[data-copy]")) {
		const words = button.textContent;
		button.hidden = false;
		button.addEventListener("click", async () => {
			if (await copy(document.getElementById(button.dataset.copy))) {
				button.textContent = button.dataset.done;
				told.textContent = "";
				requestAnimationFrame(() => told.textContent = button.dataset.done);
				setTimeout(() => button.textContent = words, 2500);
			}
		});
	}
})();
