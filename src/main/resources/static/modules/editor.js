// Turns the editor's text areas into an editor that writes what the server lets through and nothing else; chooses a
// picture's focal point by a click; puts selected words into the comment. Without it all of that is typed.
import { Schema, DOMParser, DOMSerializer } from 'prosemirror-model';
import { EditorState, Plugin } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { baseKeymap, chainCommands, exitCode, setBlockType, toggleMark } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { liftListItem, sinkListItem, splitListItem, wrapInList } from 'prosemirror-schema-list';

const schema = new Schema({
	nodes: {
		doc: { content: 'block+' },
		paragraph: { group: 'block', content: 'inline*', parseDOM: [{ tag: 'p' }, { tag: 'div' }], toDOM: () => ['p', 0] },
		heading: {
			group: 'block', content: 'text*', marks: 'link', defining: true, attrs: { level: { default: 2 } },
			parseDOM: [
				{ tag: 'h1', attrs: { level: 2 } }, { tag: 'h2', attrs: { level: 2 } }, { tag: 'h3', attrs: { level: 3 } },
				{ tag: 'h4', attrs: { level: 3 } }, { tag: 'h5', attrs: { level: 3 } }, { tag: 'h6', attrs: { level: 3 } },
			],
			toDOM: (node) => [`h${node.attrs.level}`, 0],
		},
		bullet_list: { group: 'block', content: 'list_item+', parseDOM: [{ tag: 'ul' }], toDOM: () => ['ul', 0] },
		ordered_list: { group: 'block', content: 'list_item+', parseDOM: [{ tag: 'ol' }], toDOM: () => ['ol', 0] },
		list_item: { content: 'paragraph', defining: true, parseDOM: [{ tag: 'li' }], toDOM: () => ['li', 0] },
		text: { group: 'inline' },
		hard_break: { group: 'inline', inline: true, selectable: false, parseDOM: [{ tag: 'br' }], toDOM: () => ['br'] },
	},
	marks: {
		link: {
			attrs: { href: {} }, inclusive: false,
			parseDOM: [{ tag: 'a[href]', getAttrs: (link) => /^https?:\/\/./i.test(link.getAttribute('href')) && { href: link.getAttribute('href') } }],
			toDOM: (mark) => ['a', { href: mark.attrs.href }, 0],
		},
		strong: {
			parseDOM: [{ tag: 'strong' }, { tag: 'b', getAttrs: (node) => node.style.fontWeight !== 'normal' && null }, { style: 'font-weight', getAttrs: (weight) => /^(bold(er)?|[6-9]\d{2})$/.test(weight) && null }],
			toDOM: () => ['strong', 0],
		},
		em: { parseDOM: [{ tag: 'em' }, { tag: 'i' }, { style: 'font-style=italic' }], toDOM: () => ['em', 0] },
	},
});

// What Word leaves between its marks would come in as text; its attributes say nothing the schema knows, and the page's
// security policy would complain of each.
const cleaned = (html) => html
	.replace(/<!\[if[^>]*>|<!\[endif\]>|<!--[\s\S]*?-->/g, '')
	.replace(/<(style|script|xml|head)\b[\s\S]*?<\/\1>/gi, '')
	.replace(/<\/?(o|w|m|v):[^>]*>/gi, '')
	.replace(/<([a-z][a-z0-9]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>/gi, (all, tag, attributes) => {
		// A whole document is sometimes wrapped in a bold that is not.
		const name = tag.toLowerCase() === 'b' && /font-weight:\s*normal/i.test(attributes) ? 'span' : tag;
		const kept = /\s(?:href|data-pm-slice)\s*=\s*(?:"[^"]*"|'[^']*')/i.exec(attributes);
		return `<${name}${kept ? kept[0] : ''}>`;
	})
	.replace(/\u00A0/g, ' ');

const read = (text) => {
	const holder = document.implementation.createHTMLDocument('').body;
	if (/<\/?[a-z][^>]*>/i.test(text)) {
		holder.innerHTML = cleaned(text);
	}
	else {
		for (const paragraph of text.split(/\n[ \t]*\n\s*/)) {
			const element = holder.appendChild(holder.ownerDocument.createElement('p'));
			paragraph.split('\n').forEach((line, at) => {
				if (at > 0) {
					element.append(holder.ownerDocument.createElement('br'));
				}
				element.append(line);
			});
		}
	}
	return DOMParser.fromSchema(schema).parse(holder);
};

const write = (doc) => {
	const holder = document.createElement('div');
	holder.append(DOMSerializer.fromSchema(schema).serializeFragment(doc.content));
	return doc.textContent.trim() ? holder.innerHTML : '';
};

const { nodes, marks } = schema;

const hasMark = (state, type) => {
	const { from, $from, to, empty } = state.selection;
	return empty ? Boolean(type.isInSet(state.storedMarks || $from.marks())) : state.doc.rangeHasMark(from, to, type);
};

const blockIs = (state, type, level) => {
	const { $from } = state.selection;
	for (let depth = $from.depth; depth > 0; depth--) {
		const node = $from.node(depth);
		if (node.type === type && (!level || node.attrs.level === level)) {
			return true;
		}
	}
	return false;
};

const upgrade = (area) => {
	const words = area.dataset;
	const frame = document.createElement('div');
	frame.className = 'wysiwyg';
	const tools = document.createElement('div');
	tools.className = 'wysiwyg-tools';
	tools.setAttribute('role', 'toolbar');
	tools.setAttribute('aria-label', words.tools);
	const label = document.querySelector(`label[for="${area.id}"]`);
	label.id ||= `${area.id}-label`;
	area.after(frame);
	frame.append(tools);
	area.hidden = true;

	const keys = {
		'Mod-b': toggleMark(marks.strong), 'Mod-i': toggleMark(marks.em), 'Mod-z': undo, 'Mod-y': redo, 'Shift-Mod-z': redo,
		Enter: splitListItem(nodes.list_item), 'Mod-[': liftListItem(nodes.list_item), 'Mod-]': sinkListItem(nodes.list_item),
		'Shift-Enter': chainCommands(exitCode, (state, dispatch) => {
			dispatch?.(state.tr.replaceSelectionWith(nodes.hard_break.create()).scrollIntoView());
			return true;
		}),
	};
	const view = new EditorView({ mount: frame.appendChild(document.createElement('div')) }, {
		state: EditorState.create({ doc: read(area.value), plugins: [history(), keymap(keys), keymap(baseKeymap), new Plugin({})] }),
		attributes: {
			class: 'prose', role: 'textbox', 'aria-multiline': 'true', 'aria-labelledby': label.id, lang: area.lang, spellcheck: 'true',
		},
		transformPastedHTML: cleaned,
		dispatchTransaction(change) {
			view.updateState(view.state.apply(change));
			if (change.docChanged) {
				area.value = write(view.state.doc);
			}
			tell();
		},
	});
	label.addEventListener('click', () => view.focus());

	const linkRow = document.createElement('div');
	linkRow.className = 'wysiwyg-link';
	linkRow.hidden = true;
	const address = document.createElement('input');
	address.type = 'url';
	address.setAttribute('aria-label', words.address);
	address.placeholder = words.address;
	const apply = document.createElement('button');
	const unlink = document.createElement('button');
	for (const [button, text] of [[apply, words.apply], [unlink, words.unlink]]) {
		button.type = 'button';
		button.className = 'button plain small';
		button.textContent = text;
	}
	linkRow.append(address, apply, unlink);
	const setLink = () => {
		if (!/^https?:\/\/\S+$/i.test(address.value)) {
			address.setAttribute('aria-invalid', 'true');
			address.focus();
			return;
		}
		address.removeAttribute('aria-invalid');
		linkRow.hidden = true;
		const { from, to } = view.state.selection;
		view.dispatch(view.state.tr.removeMark(from, to, marks.link).addMark(from, to, marks.link.create({ href: address.value })));
		view.focus();
	};
	apply.addEventListener('click', setLink);
	address.addEventListener('keydown', (event) => {
		if (event.key === 'Enter') {
			event.preventDefault();
			setLink();
		}
	});
	unlink.addEventListener('click', () => {
		linkRow.hidden = true;
		const { from, to } = view.state.selection;
		view.dispatch(view.state.tr.removeMark(from, to, marks.link));
		view.focus();
	});

	const buttons = [
		[words.bold, toggleMark(marks.strong), (state) => hasMark(state, marks.strong)],
		[words.italic, toggleMark(marks.em), (state) => hasMark(state, marks.em)],
		[words.heading, setBlockType(nodes.heading, { level: 2 }), (state) => blockIs(state, nodes.heading, 2)],
		[words.subheading, setBlockType(nodes.heading, { level: 3 }), (state) => blockIs(state, nodes.heading, 3)],
		[words.paragraph, (state, dispatch) => liftListItem(nodes.list_item)(state, dispatch) || setBlockType(nodes.paragraph)(state, dispatch), null],
		[words.bullets, wrapInList(nodes.bullet_list), (state) => blockIs(state, nodes.bullet_list)],
		[words.numbers, wrapInList(nodes.ordered_list), (state) => blockIs(state, nodes.ordered_list)],
		[words.link, (state) => {
			if (state.selection.empty) {
				return false;
			}
			linkRow.hidden = !linkRow.hidden;
			if (!linkRow.hidden) {
				address.focus();
			}
			return true;
		}, (state) => hasMark(state, marks.link)],
		[words.undo, undo, null],
		[words.redo, redo, null],
	].map(([text, command, pressed]) => {
		const button = tools.appendChild(document.createElement('button'));
		button.type = 'button';
		button.textContent = text;
		button.addEventListener('mousedown', (event) => event.preventDefault());
		button.addEventListener('click', () => {
			if (command(view.state, view.dispatch) && linkRow.hidden) {
				view.focus();
			}
		});
		return { button, pressed };
	});
	tools.after(linkRow);
	const tell = () => buttons.forEach(({ button, pressed }) => pressed && button.setAttribute('aria-pressed', String(pressed(view.state))));
	tell();
};

document.querySelectorAll('textarea[data-editor]').forEach(upgrade);

for (const focus of document.querySelectorAll('[data-focus]')) {
	const picture = focus.querySelector('img');
	const [x, y] = ['focusX', 'focusY'].map((name) => focus.closest('.picture').querySelector(`[name$=".${name}"]`));
	const mark = focus.appendChild(document.createElement('span'));
	mark.className = 'focus-mark';
	const show = () => {
		mark.style.insetInlineStart = `${x.value || 50}%`;
		mark.style.insetBlockStart = `${y.value || 50}%`;
	};
	picture.addEventListener('click', (event) => {
		const box = picture.getBoundingClientRect();
		x.value = Math.round(100 * (event.clientX - box.left) / box.width);
		y.value = Math.round(100 * (event.clientY - box.top) / box.height);
		show();
	});
	x.addEventListener('input', show);
	y.addEventListener('input', show);
	show();
}

const quote = document.querySelector('#quote');
if (quote) {
	const part = document.querySelector('#part');
	const language = document.querySelector('#language');
	const take = (text, name) => {
		const words = text.trim().slice(0, 1000);
		const [, field, tongue] = /^(title|officialTitle|summary|body)(Vi|En)$/.exec(name) || [];
		if (words && field) {
			quote.value = words;
			part.value = field;
			language.value = tongue.toLowerCase();
		}
	};
	document.addEventListener('selectionchange', () => {
		const active = document.activeElement;
		if (active?.matches?.('#text input[type="text"], #text textarea')) {
			take(active.value.slice(active.selectionStart, active.selectionEnd), active.name);
		}
		else if (active?.closest?.('.wysiwyg')) {
			take(String(getSelection()), active.closest('.wysiwyg').previousElementSibling.name);
		}
	});
}

// Leaving with something typed and not saved asks first.
const form = document.querySelector('#text');
if (form) {
	const state = () => new URLSearchParams([...new FormData(form)].filter(([name, value]) => typeof value === 'string')).toString();
	// What a refused save gave back is not saved either.
	const before = 'unsaved' in form.dataset ? null : state();
	let leaving = false;
	form.addEventListener('submit', () => { leaving = true; });
	addEventListener('beforeunload', (event) => {
		if (!leaving && state() !== before) {
			event.preventDefault();
		}
	});
}
