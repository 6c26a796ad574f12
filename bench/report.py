"""Writes the rows of bench/run as bench/results/<name>.json and .md, with the machine they came from."""

import json
import os
import platform
import re
import statistics
import subprocess


def said(*command):
	done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=True)
	return done.stdout


def machine():
	cpu = re.search(r"model name\s*:\s*(.+)", open("/proc/cpuinfo").read())
	memory = int(re.search(r"MemTotal:\s*(\d+)", open("/proc/meminfo").read()).group(1))
	properties = said(os.environ["BENCH_JAVA"], "-XshowSettings:properties", "-version")
	java = {key: re.search(rf"{key} = (.+)", properties).group(1) for key in ("java.vendor", "java.runtime.version")}
	return {
		"cpu": cpu.group(1) if cpu else platform.machine(),
		"cores": os.cpu_count(),
		"memoryGiB": round(memory / 2**20),
		"kernel": platform.system(),
		"jdk": java["java.vendor"] + " " + java["java.runtime.version"],
		"nginx": re.search(r"nginx/(\S+)", said("nginx", "-v")).group(1),
		"wrk": re.search(r"wrk \S*?([\d.]+)", subprocess.run(["wrk", "-v"], stdout=subprocess.PIPE,
			stderr=subprocess.STDOUT, text=True).stdout).group(1),
	}


def measured(rounds):
	return {"requestsPerSecond": round(statistics.median(float(rate) for rate, _, _ in rounds)),
		"p99Millis": round(statistics.median(float(latency) for _, latency, _ in rounds), 2),
		"bad": sum(int(bad) for _, _, bad in rounds), "rounds": [round(float(rate)) for rate, _, _ in rounds]}


def rows():
	for line in open(os.environ["ROWS"]):
		path, coding, size, portal_warm, portal_agreed, file_warm, file_agreed, *numbers = line.split()
		rounds = [numbers[i:i + 3] for i in range(0, len(numbers), 3)]
		portal, file = measured(rounds[0::2]), measured(rounds[1::2])
		ratios = [one / other for one, other in zip(portal["rounds"], file["rounds"])]
		portal |= {"warmUpRounds": int(portal_warm), "warmUpAgreed": portal_agreed == "true"}
		file |= {"warmUpRounds": int(file_warm), "warmUpAgreed": file_agreed == "true"}
		yield {"path": path, "coding": coding, "bytes": int(size), "portal": portal, "nginxFile": file,
			"ratio": round(statistics.median(ratios), 3), "ratioLeast": round(min(ratios), 3),
			"ratioMost": round(max(ratios), 3)}


def cell(measurement):
	text = f"{measurement['requestsPerSecond']:,}/s, {measurement['p99Millis']} ms"
	if not measurement["warmUpAgreed"]:
		text += " (not steady)"
	if measurement["bad"]:
		text += f" ({measurement['bad']} bad answers)"
	return text


name = os.environ["BENCH_NAME"]
busy = [int(share) for share in os.environ["BUSY"].split()]
server, load = os.environ["PINNED"].split()
result = {"date": said("date", "-u", "+%Y-%m-%d").strip(), "commit": os.environ["COMMIT"], "machine": machine(),
	"connections": int(os.environ["CONNECTIONS"]), "loadThreads": int(os.environ["THREADS"]),
	"secondsPerRound": int(os.environ["ROUND"]), "serverCores": server, "loadCores": load,
	"loadAverageBefore": float(os.environ["BEFORE"]), "otherLoadPercent": busy,
	"rows": list(rows())}
with open(f"bench/results/{name}.json", "w", encoding="utf-8") as file:
	json.dump(result, file, ensure_ascii=False, indent="\t")
	file.write("\n")

m = result["machine"]
noise = "The machine was quiet otherwise." if max(busy) <= 5 else (
	f"**The machine was not quiet.** Other work took {min(busy)} to {max(busy)} % of all cores, sampled before the run and "
	"between its parts. Read the ratios rather than the rates, and those with care.")
lines = [f"# {name}", "",
	f"Requests a second and 99th percentile over {result['connections']} connections on the loopback interface: the portal,"
	" and nginx serving the same bytes as a file.", "",
	"| address | coding | bytes | portal | nginx, a file | ratio (least to most) |", "|---|---|--:|--:|--:|--:|"]
lines += [f"| `{r['path']}` | {r['coding']} | {r['bytes']:,} | {cell(r['portal'])} | {cell(r['nginxFile'])} | {r['ratio']:.2f} ({r['ratioLeast']:.2f} to {r['ratioMost']:.2f}) |"
	for r in result["rows"]]
lines += ["", noise, "",
	f"- {m['cpu']}, {m['cores']} cores, {m['memoryGiB']} GiB, {m['kernel']}",
	f"- JDK: {m['jdk']}; nginx {m['nginx']}, wrk {m['wrk']}; portal built from {result['commit']}",
	f"- servers on core {server}, load with {result['loadThreads']} thread(s) on core {load}; after rounds "
	f"of {result['secondsPerRound']} s until two in a row agreed within 5 %, portal and nginx in turn; medians"]
with open(f"bench/results/{name}.md", "w", encoding="utf-8") as file:
	file.write("\n".join(lines) + "\n")
print("\n".join(lines))
