// Lets rows be dragged into order; the numbers in their fields follow, and the form says the rest.
for (const list of document.querySelectorAll("[data-order]")) {
	let dragged = null;
	const number = () => [...list.children].forEach((row, place) => {
		row.querySelector("input[type=number]").value = place + 1;
	});
	for (const row of list.children) {
		const grip = row.querySelector(".rank");
		grip.classList.add("grip");
		grip.addEventListener("pointerdown", (event) => { row.draggable = event.target.tagName !== "INPUT"; });
		row.addEventListener("dragstart", (event) => {
			dragged = row;
			event.dataTransfer.effectAllowed = "move";
			row.classList.add("dragged");
		});
		row.addEventListener("dragover", (event) => {
			if (!dragged || dragged === row) return;
			event.preventDefault();
			const box = row.getBoundingClientRect();
			row[event.clientY < box.top + box.height / 2 ? "before" : "after"](dragged);
		});
		row.addEventListener("dragend", () => {
			row.classList.remove("dragged");
			row.draggable = false;
			dragged = null;
			number();
		});
	}
}
