# Prints the section of one stack in Markdown: what the preview changes in the privacy of channels, or why it failed.
# Arguments: $stack, $status (the exit code of pulumi), $output and $errors (what it wrote to standard output and standard error).

# Escapes a text of the program for Markdown and HTML: whatever a name contains, it is shown as text, and mentions nobody.
def escaped: gsub("\\p{C}"; " ") | gsub("(?<c>[^\\p{L}\\p{N} -])"; "&#\(.c | explode[0]);");
def code: "<code>\(escaped)</code>";

# A preformatted block of messages, in which Markdown has no effect.
def block:
  .[0:8000]
  | gsub("\u001b\\[[0-9;]*m"; "")
  | gsub("&"; "&amp;") | gsub("<"; "&lt;") | gsub(">"; "&gt;")
  | "<pre>\n\(.)\n</pre>";

# The values of `authorized` in the JSON of a preview. Secrets and unknown values are texts there.
def privacy:
  if . == true then "private" elif . == false then "public"
  elif . == "[secret]" then "secret" elif . == null then null else "unknown" end;
def described:
  {private: "private", public: "**public**",
   secret: "private or public, because `authorized` is a secret",
   unknown: "private or public, because `authorized` is known only during `pulumi up`"}[. // ""] // "not known";

# What happens to a channel. `before` is its privacy at IVS now, and `deployed` the privacy after the last deployment.
def effect:
  if .op == "delete" and .retained then "is no longer managed by Pulumi, and stays \(.before | described) at IVS"
  elif .op == "delete" then "is deleted (now \(.before | described))"
  elif .op == "create" then "is created, \(.after | described)"
  elif .op == "import" then "is imported, \(.after | described)"
  elif .op == "replace" then "is replaced by a new channel, \(.after | described) (now \(.before | described))"
  elif .before != .after then
    if .after == "public" or .after == "private" then "becomes \(.after | described)"
    else "is \(.before | described), and will be \(.after | described)" end
  elif .secretChanges then "will be \(.after | described), which changes"
  elif .deployed != .before then "stays \(.after | described)"
  else empty end;

# The program's step for each channel. The steps before it are the comparison with IVS, and begin with the state of the last deployment.
# Deletes of channels that an earlier, interrupted update has replaced are left out.
def channels:
  [.steps[]?
    | select((.newState // .oldState).type == "aws-ivs:index:Channel")
    | select(.op != "delete" or .oldState.delete != true)]
  | group_by(.urn) | map(
      (last | select(.op != "refresh" and .op != "read")) as $step
      | {
          op: $step.op,
          name: ($step.urn | split("::")[3:] | join("::")),
          deployed: (first.oldState.outputs.authorized | privacy),
          before: ($step.oldState.outputs.authorized | privacy),
          # The step of an import has no default values.
          after: ($step.newState.inputs.authorized | if . == null and $step.op == "import" then false else . end | privacy),
          retained: ($step.oldState.retainOnDelete == true),
          secretChanges: ($step.detailedDiff.authorized != null)
        }
      | .drifted = (.deployed != null and .before != null and .deployed != .before)
      | . as $channel
      | (effect + if .drifted then "; it was made \(.before) outside Pulumi" else "" end) as $effect
      | $channel + {effect: $effect})
  | sort_by(.op == "import" or .after != "public" or .before == "public", .name);

def count($privacy): map(select(.op != "import" and .after == $privacy and .before != $privacy)) | length;
def channels_become($privacy): "\(.) \(if . == 1 then "channel becomes" else "channels become" end) \($privacy)";
def title:
  (count("public")) as $public | (count("private")) as $private
  | [($public | select(. > 0) | channels_become("public")), ($private | select(. > 0) | channels_become("private"))] as $changes
  | if $changes != [] then $changes | join(", ")
    elif any(.after == "unknown" or .after == "secret") then "the privacy of some channels is not known before `pulumi up`"
    else "no channel becomes public or private" end;

# The messages of this severity, each once, after the names of its resources. The provider's warnings begin with the name already.
def messages($severity):
  [.diagnostics[]? | select(.severity == $severity)
    | (.urn // "" | split("::")[3:] | join("::")) as $name
    | {$name, text: (.message | ltrimstr($severity + ": ") | ltrimstr($name + ": ") | gsub("^\\s+|\\s+$"; ""))}]
  | group_by(.text)
  | map((map(.name) - [""] | unique | join(", ")) as $names | (if $names == "" then "" else $names + ": " end) + .[0].text);
def failure:
  (messages("error") - ["preview failed"]) as $reported
  | [$errors | split("\n")[] | select(startswith("error:"))] as $printed
  | [.diagnostics[]? | select(.severity == "info#err") | .message | rtrimstr("\n") | rtrimstr("\n")] as $program
  | if ($reported + $printed) != [] then $reported + $printed
    elif $program != [] then $program
    elif ($errors | test("\\S")) then [$errors]
    else ["exit code \($status) of pulumi preview. The log of this job contains more, also violations of policies."] end
  | join("\n") | block;

($output | fromjson? // {}) as $preview
| ($status != "0" or $preview.steps == null) as $failed
| ($preview | channels) as $channels
| "### Stack \($stack | code): " + if $failed then "the preview failed" else $channels | title end,
  if $failed then "", ($preview | failure) else empty end,
  ($channels | select(. != []) | "", "| Channel | |", "|---|---|", (.[] | "| \(.name | code) | \(.effect) |")),
  ($preview.changeSummary | select($failed | not) | select(. != null)
    | "", "All resources: " + ([to_entries[] | "\(.value) \(.key)"] | join(", ")) + "."),
  ($preview | messages("warning") | select(. != [])
    | "", "<details><summary>Warnings of the preview</summary>", "", (join("\n") | block), "", "</details>"),
  ""
