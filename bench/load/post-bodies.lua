-- wrk: posts the lines of BODIES to PATH in turn, and prints what it measured as one line of JSON.
local bodies = {}
for line in io.lines(os.getenv("BODIES")) do
  bodies[#bodies + 1] = line
end
local path = os.getenv("TARGET")
local headers = { ["Content-Type"] = "application/json" }
local at = 0

function request()
  at = at % #bodies + 1
  return wrk.format("POST", path, headers, bodies[at])
end

function done(summary, latency)
  local errors = summary.errors
  io.write(string.format(
    '\n{"requests": %d, "seconds": %f, "p50": %f, "p99": %f, "refused": %d, "broken": %d}\n',
    summary.requests, summary.duration / 1e6, latency:percentile(50) / 1000,
    latency:percentile(99) / 1000, errors.status,
    errors.connect + errors.read + errors.write + errors.timeout))
end
