import type { Shell } from './shells.js';

/*
 * Each script hands the words over as they stand and never evaluates them or the answer. The first line of the answer says what
 * follows: words (with a tab and a description, where the shell shows one), or that the shell should complete paths itself.
 */

const bash = `# Completion of secretariat for bash: source this file, or save it as
# ~/.local/share/bash-completion/completions/secretariat
_secretariat() {
  local what line
  local current=\${COMP_WORDS[COMP_CWORD]}
  [[ $current == = ]] && current=
  COMPREPLY=()
  {
    IFS= read -r what
    case $what in
      words)
        while IFS= read -r line; do COMPREPLY+=("$line"); done
        ;;
      folders)
        compopt -o filenames 2>/dev/null
        while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -d -- "$current")
        ;;
      files)
        compopt -o filenames 2>/dev/null
        while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -f -- "$current")
        ;;
    esac
  } < <(secretariat completion bash -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -F _secretariat secretariat
`;

const zsh = `#compdef secretariat
# Completion of secretariat for zsh: save it as _secretariat in a folder of $fpath, or source it after compinit.
_secretariat() {
  local -a answer candidates
  local line value
  answer=("\${(@f)$(secretariat completion zsh -- "\${(@Q)words[2,CURRENT-1]}" "\${(Q)PREFIX}" 2>/dev/null)}")
  # What stands before "=" is there already.
  [[ $PREFIX == --*=* ]] && compset -P '*='
  case $answer[1] in
    words)
      for line in "\${(@)answer[2,-1]}"; do
        value=\${line%%$'\\t'*}
        [[ $line == *$'\\t'* ]] && candidates+=("\${value//:/\\\\:}:\${line#*$'\\t'}") || candidates+=("\${value//:/\\\\:}")
      done
      _describe secretariat candidates
      ;;
    folders) _files -/ ;;
    files) _files ;;
  esac
}
if [[ $funcstack[1] == _secretariat ]]; then _secretariat "$@"; else compdef _secretariat secretariat; fi
`;

const fish = `# Completion of secretariat for fish: save it as ~/.config/fish/completions/secretariat.fish
function __secretariat_complete
    set --local before (commandline --tokenize --cut-at-cursor --current-process)
    set --erase before[1]
    set --local current (commandline --current-token --cut-at-cursor)
    set --local answer (secretariat completion fish -- $before "$current" 2>/dev/null)
    switch "$answer[1]"
        case words
            printf '%s\\n' $answer[2..-1]
        case folders
            __secretariat_paths "$current" | string match --regex '.*/(?:\\t.*)?$'
        case files
            __secretariat_paths "$current"
    end
end

# Paths; after "--out=" with what stands before them.
function __secretariat_paths --argument-names current
    set --local start (string match --regex '^--[a-z-]+=' -- $current)
    for path in (complete --do-complete "'' "(string escape -- (string replace -- "$start" '' $current)))
        printf '%s%s\\n' "$start" $path
    end
end

complete --command secretariat --no-files --arguments '(__secretariat_complete)'
`;

const scripts: Readonly<Record<Shell, string>> = { bash, zsh, fish };

/** The text that teaches a shell to complete the program's command line. */
export function completionScript(shell: Shell): string {
  return scripts[shell];
}
