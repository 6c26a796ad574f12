// Cuts Be Vietnam Pro to the letters the portal writes: `npm ci && npm run subset`, from this folder.
// The same versions (package-lock.json) give the same bytes.

import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';
import { withTabularDigits } from './tabular.mjs';

const BUDGET = 60_000;
const ASCII = range(0x20, 0x7e);
const LATIN_1 = range(0xa0, 0xff);
const VIETNAMESE = 'ĂăĐđĨĩŨũƠơƯư' + range(0x1ea0, 0x1ef9);
const MARKS = '–—‘’“”•…−×≤≥₂€œŒ';
const DIGITS = '0123456789';

const resources = new URL('../src/main/resources/', import.meta.url);
const web = new URL('static/fonts/', resources);
const drawing = new URL('fonts/', resources);
const family = createRequire(import.meta.url).resolve('@expo-google-fonts/be-vietnam-pro/package.json')
		.replace('package.json', '');

await mkdir(web, { recursive: true });
await mkdir(drawing, { recursive: true });

let total = 0;
for (const [weight, file] of [[400, '400Regular'], [600, '600SemiBold'], [800, '800ExtraBold']]) {
	const whole = await readFile(`${family}${file}/BeVietnamPro_${file}.ttf`);
	const text = await cut(whole, ASCII + LATIN_1 + VIETNAMESE + MARKS, ['kern', 'ccmp', 'mark', 'mkmk']);
	await keep(`be-vietnam-pro-${weight}.woff2`, await subsetFont(text, null, { keepAllGlyphs: true, targetFormat: 'woff2' }));
	if (weight !== 600) {
		await writeFile(new URL(`be-vietnam-pro-${weight}.ttf`, drawing), text);
	}
	if (weight !== 800) {
		const digits = withTabularDigits(await cut(whole, DIGITS, []));
		await keep(`be-vietnam-pro-tabular-${weight}.woff2`,
				await subsetFont(digits, null, { keepAllGlyphs: true, targetFormat: 'woff2' }));
	}
}
for (const folder of [web, drawing]) {
	await copyFile(`${family}LICENSE_FONT`, new URL('OFL.txt', folder));
}
console.log(`${total} of ${BUDGET} bytes`);
if (total > BUDGET) {
	throw new Error('The fonts are heavier than the budget');
}

function range(from, to) {
	return String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, i) => from + i));
}

function cut(font, text, keepFeatures) {
	return subsetFont(font, text, { targetFormat: 'sfnt', noHinting: true, keepFeatures });
}

async function keep(name, bytes) {
	total += bytes.length;
	console.log(`${name} ${bytes.length}`);
	await writeFile(new URL(name, web), bytes);
}
