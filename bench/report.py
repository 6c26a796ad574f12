"""Writes the rows of bench/run as bench/results/<name>.json and .md, with the machine they came from."""

import json
import os
import platform
import re
import subprocess


def said(*command):
	done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=True)
	return done.stdout


def machine():
	cpu = re.search(r"model name\s*:\s*(.+)", open("/proc/cpuinfo").read())
	memory = int(re.search(r"MemTotal:\s*(\d+)", open("/proc/meminfo").read()).group(1))
	properties = said(os.environ["JAVA"], "-XshowSettings:properties", "-version")
	java = {key: re.search(rf"{key} = (.+)", properties).group(1) for key in ("java.vendor", "java.runtime.version")}
	return {
		"cpu": cpu.group(1) if cpu else platform.machine(),
		"cores": os.cpu_count(),
		"memoryGiB": round(memory / 2**20),
		"kernel": platform.system() + " " + platform.release(),
		"jdk": java["java.vendor"] + " " + java["java.runtime.version"],
		"nginx": re.search(r"nginx/(\S+)", said("nginx", "-v")).group(1),
		"wrk": re.search(r"wrk \S*?([\d.]+)", subprocess.run(["wrk", "-v"], stdout=subprocess.PIPE,
			stderr=subprocess.STDOUT, text=True).stdout).group(1),
	}


def measured(numbers):
	rate, latency, bad, rounds, agreed = numbers
	return {"requestsPerSecond": round(float(rate)), "p99Millis": round(float(latency), 2), "bad": int(bad),
		"rounds": int(rounds), "agreed": agreed == "true"}


def rows():
	for line in open(os.environ["ROWS"]):
		path, coding, size, *numbers = line.split()
		portal, file = measured(numbers[:5]), measured(numbers[5:])
		yield {"path": path, "coding": coding, "bytes": int(size), "portal": portal, "nginxFile": file,
			"ratio": round(portal["requestsPerSecond"] / file["requestsPerSecond"], 3)}


def cell(measurement):
	text = f"{measurement['requestsPerSecond']:,}/s, {measurement['p99Millis']} ms"
	if not measurement["agreed"]:
		text += " (not steady)"
	if measurement["bad"]:
		text += f" ({measurement['bad']} bad answers)"
	return text


name = os.environ["NAME"]
before, after = (int(share) for share in os.environ["BUSY"].split())
server, load = os.environ["PINNED"].split()
result = {"date": said("date", "-u", "+%Y-%m-%d").strip(), "commit": os.environ["COMMIT"], "machine": machine(),
	"connections": int(os.environ["CONNECTIONS"]), "loadThreads": int(os.environ["THREADS"]),
	"secondsPerRound": int(os.environ["ROUND"]), "serverCores": server, "loadCores": load,
	"loadAverageBefore": float(os.environ["BEFORE"]), "otherLoadPercent": {"before": before, "after": after},
	"rows": list(rows())}
with open(f"bench/results/{name}.json", "w", encoding="utf-8") as file:
	json.dump(result, file, ensure_ascii=False, indent="\t")
	file.write("\n")

m = result["machine"]
noise = "The machine was quiet otherwise." if max(before, after) <= 5 else (
	f"**The machine was not quiet**: other work took {before} % of all cores before and {after} % after the run. "
	"Read the ratios, not the rates, and those with care.")
lines = [f"# {name}", "",
	f"Requests a second and 99th percentile over {result['connections']} connections on the loopback interface: the portal,"
	" and nginx serving the same bytes as a file.", "",
	"| address | coding | bytes | portal | nginx, a file | ratio |", "|---|---|--:|--:|--:|--:|"]
lines += [f"| `{r['path']}` | {r['coding']} | {r['bytes']:,} | {cell(r['portal'])} | {cell(r['nginxFile'])} | {r['ratio']:.2f} |"
	for r in result["rows"]]
lines += ["", noise, "",
	f"- {m['cpu']}, {m['cores']} cores, {m['memoryGiB']} GiB, {m['kernel']}",
	f"- JDK: {m['jdk']}; nginx {m['nginx']}, wrk {m['wrk']}; portal built from {result['commit']}",
	f"- servers on core {server}, load with {result['loadThreads']} thread(s) on core {load}; rounds of "
	f"{result['secondsPerRound']} s until two in a row agree within 5 %, the later one counts"]
with open(f"bench/results/{name}.md", "w", encoding="utf-8") as file:
	file.write("\n".join(lines) + "\n")
print("\n".join(lines))
