// Be Vietnam Pro has no tabular figures ("1" is half as wide as "4"), so columns of numbers would not
// align. This gives the ten digits of a TrueType font one width, the middle one of theirs, each drawn in the middle of it.

const SHORT_X = 0x02, REPEAT = 0x08, SAME_X = 0x10, SHORT_Y = 0x04, SAME_Y = 0x20;

export function withTabularDigits(font) {
	const tables = readTables(font);
	const digits = [...'0123456789'].map((digit) => glyphOf(tables.cmap, digit.codePointAt(0)));
	const metrics = readMetrics(tables);
	const width = digits.map((glyph) => metrics[glyph].advance).sort((a, b) => a - b)[5];
	const outlines = readOutlines(tables);
	for (const glyph of digits) {
		const shift = Math.round((width - metrics[glyph].advance) / 2);
		outlines[glyph] = shifted(outlines[glyph], shift);
		metrics[glyph] = { advance: width, bearing: metrics[glyph].bearing + shift };
	}
	writeMetrics(tables, metrics);
	writeOutlines(tables, outlines);
	return assemble(tables);
}

function readTables(font) {
	const tables = {};
	for (let i = 0; i < font.readUInt16BE(4); i++) {
		const entry = 12 + 16 * i;
		const offset = font.readUInt32BE(entry + 8);
		tables[font.toString('latin1', entry, entry + 4)] =
				Buffer.from(font.subarray(offset, offset + font.readUInt32BE(entry + 12)));
	}
	return tables;
}

function glyphOf(cmap, codePoint) {
	for (let i = 0; i < cmap.readUInt16BE(2); i++) {
		const table = cmap.subarray(cmap.readUInt32BE(4 + 8 * i + 4));
		if (table.readUInt16BE(0) !== 4) {
			continue;
		}
		const twice = table.readUInt16BE(6);
		for (let segment = 0; segment < twice; segment += 2) {
			const start = table.readUInt16BE(16 + twice + segment);
			if (codePoint < start || codePoint > table.readUInt16BE(14 + segment)) {
				continue;
			}
			const delta = table.readUInt16BE(16 + 2 * twice + segment);
			const rangeAt = 16 + 3 * twice + segment;
			const range = table.readUInt16BE(rangeAt);
			return range === 0 ? (codePoint + delta) & 0xffff
					: (table.readUInt16BE(rangeAt + range + 2 * (codePoint - start)) + delta) & 0xffff;
		}
	}
	throw new Error(`No glyph for U+${codePoint.toString(16)}`);
}

function readMetrics({ hhea, hmtx, maxp }) {
	const long = hhea.readUInt16BE(34);
	return Array.from({ length: maxp.readUInt16BE(4) }, (_, glyph) => glyph < long
			? { advance: hmtx.readUInt16BE(4 * glyph), bearing: hmtx.readInt16BE(4 * glyph + 2) }
			: { advance: hmtx.readUInt16BE(4 * (long - 1)), bearing: hmtx.readInt16BE(4 * long + 2 * (glyph - long)) });
}

function writeMetrics(tables, metrics) {
	tables.hmtx = Buffer.alloc(4 * metrics.length);
	metrics.forEach(({ advance, bearing }, glyph) => {
		tables.hmtx.writeUInt16BE(advance, 4 * glyph);
		tables.hmtx.writeInt16BE(bearing, 4 * glyph + 2);
	});
	tables.hhea.writeUInt16BE(metrics.length, 34);
}

function readOutlines({ head, loca, glyf, maxp }) {
	const at = (glyph) => head.readInt16BE(50) === 1 ? loca.readUInt32BE(4 * glyph) : 2 * loca.readUInt16BE(2 * glyph);
	return Array.from({ length: maxp.readUInt16BE(4) }, (_, glyph) => glyf.subarray(at(glyph), at(glyph + 1)));
}

function writeOutlines(tables, outlines) {
	const padded = outlines.map((outline) => Buffer.concat([outline, Buffer.alloc(-outline.length & 3)]));
	tables.glyf = Buffer.concat(padded);
	tables.loca = Buffer.alloc(4 * (padded.length + 1));
	padded.reduce((offset, outline, glyph) => tables.loca.writeUInt32BE(offset + outline.length, 4 * (glyph + 1))
			&& offset + outline.length, 0);
	tables.head.writeInt16BE(1, 50);
}

// Outlines hold each x as a step from the point before: moving the first point moves them all.
function shifted(outline, shift) {
	const contours = outline.readInt16BE(0);
	if (contours < 1) {
		throw new Error('A digit is expected to be a simple outline');
	}
	const points = outline.readUInt16BE(10 + 2 * (contours - 1)) + 1;
	let at = 10 + 2 * contours;
	at += 2 + outline.readUInt16BE(at);
	const top = Buffer.from(outline.subarray(0, at));
	const flags = [];
	while (flags.length < points) {
		const flag = outline[at++];
		const times = flag & REPEAT ? 1 + outline[at++] : 1;
		flags.push(...Array(times).fill(flag & ~REPEAT));
	}
	const first = at;
	const x = flags[0] & SHORT_X ? (flags[0] & SAME_X ? outline[at] : -outline[at])
			: flags[0] & SAME_X ? 0 : outline.readInt16BE(at);
	const rest = first + (flags[0] & SHORT_X ? 1 : flags[0] & SAME_X ? 0 : 2);
	flags[0] &= ~(SHORT_X | SAME_X);
	const moved = Buffer.alloc(2);
	moved.writeInt16BE(x + shift);
	top.writeInt16BE(top.readInt16BE(2) + shift, 2);
	top.writeInt16BE(top.readInt16BE(6) + shift, 6);
	const end = rest + flags.reduce((sum, flag, i) => sum + (i === 0 ? 0 : step(flag, SHORT_X, SAME_X))
			+ step(flag, SHORT_Y, SAME_Y), 0);
	return Buffer.concat([top, Buffer.from(flags), moved, outline.subarray(rest, end)]);
}

function step(flag, short, same) {
	return flag & short ? 1 : flag & same ? 0 : 2;
}

function assemble(tables) {
	const tags = Object.keys(tables).sort();
	const power = 2 ** Math.floor(Math.log2(tags.length));
	const header = Buffer.alloc(12 + 16 * tags.length);
	header.writeUInt32BE(0x00010000, 0);
	header.writeUInt16BE(tags.length, 4);
	header.writeUInt16BE(16 * power, 6);
	header.writeUInt16BE(Math.log2(power), 8);
	header.writeUInt16BE(16 * (tags.length - power), 10);
	tables.head.writeUInt32BE(0, 8);
	const parts = [header];
	let offset = header.length;
	tags.forEach((tag, i) => {
		const padded = Buffer.concat([tables[tag], Buffer.alloc(-tables[tag].length & 3)]);
		header.write(tag, 12 + 16 * i, 'latin1');
		header.writeUInt32BE(checksum(padded), 16 + 16 * i);
		header.writeUInt32BE(offset, 20 + 16 * i);
		header.writeUInt32BE(tables[tag].length, 24 + 16 * i);
		parts.push(padded);
		offset += padded.length;
	});
	const font = Buffer.concat(parts);
	const headAt = header.readUInt32BE(20 + 16 * tags.indexOf('head'));
	font.writeUInt32BE((0xb1b0afba - checksum(font)) >>> 0, headAt + 8);
	return font;
}

function checksum(bytes) {
	let sum = 0;
	for (let i = 0; i < bytes.length; i += 4) {
		sum = (sum + bytes.readUInt32BE(i)) >>> 0;
	}
	return sum;
}
