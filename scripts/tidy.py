#!/usr/bin/env python3
"""clang-tidy over every source of a compilation database, on all cores.

    scripts/tidy.py BUILD_FOLDER [PART_OF_A_PATH …]

What passed is remembered in the user's cache folder under a key of everything that it depended on:
the file, the project's headers that it includes, its flags, its .clang-tidy and clang-tidy's
version.
Exit status 1 when anything was found.
"""

import concurrent.futures
import hashlib
import json
import os
import pathlib
import subprocess
import sys

from includes import closure

ROOT = pathlib.Path(__file__).resolve().parents[1]
CACHE = pathlib.Path(os.environ.get('XDG_CACHE_HOME') or pathlib.Path.home() / '.cache',
                     'duizhao', 'tidy')


def key(entry, version):
    """Names everything the verdict on one source depends on."""
    digest = hashlib.sha256()
    digest.update(version)
    for folder in reversed(pathlib.Path(entry['file']).parents):
        if (folder / '.clang-tidy').is_file() and folder.is_relative_to(ROOT):
            digest.update((folder / '.clang-tidy').read_bytes())
    flags = entry['command'].replace(entry['directory'], 'BUILD').replace(str(ROOT), 'ROOT')
    digest.update(flags.encode())
    for path in sorted(closure(ROOT, entry['file'])):
        digest.update(str(path.relative_to(ROOT)).encode() + b'\0' + path.read_bytes())
    return digest.hexdigest()


def check(entry, folder, version):
    """(source, what clang-tidy found, empty when nothing)."""
    remembered = CACHE / key(entry, version)
    if remembered.exists():
        return entry['file'], ''
    result = subprocess.run(['clang-tidy', '--quiet', '-p', folder, entry['file']],
                            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    if result.returncode == 0 and not result.stdout.strip():
        CACHE.mkdir(parents=True, exist_ok=True)
        remembered.touch()
        return entry['file'], ''
    return entry['file'], result.stdout or result.stderr


def main():
    folder, parts = sys.argv[1], sys.argv[2:]
    entries = json.loads(pathlib.Path(folder, 'compile_commands.json').read_text('utf-8'))
    entries = [entry for entry in entries if not parts or any(p in entry['file'] for p in parts)]
    version = subprocess.check_output(['clang-tidy', '--version'])
    bad = 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for source, found in pool.map(lambda entry: check(entry, folder, version), entries):
            if found:
                bad += 1
                print(f'tidy: {os.path.relpath(source, ROOT)}\n{found}', flush=True)
    print(f'tidy: {len(entries)} sources, {bad} with findings')
    return 1 if bad else 0


if __name__ == '__main__':
    sys.exit(main())
