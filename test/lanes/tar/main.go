// Writes and reads tar archives with Go's archive/tar: JSON on standard input and output; see run.ts.
package main

import (
	"archive/tar"
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"io"
	"os"
)

type entry struct {
	Path    string `json:"path"`
	Kind    string `json:"kind"`
	Target  string `json:"target"`
	Content []byte `json:"content"`
	Mode    int64  `json:"mode,omitempty"`
}

type task struct {
	Write [][]entry `json:"write"`
	Read  [][]byte  `json:"read"`
}

type result struct {
	// Digests of what was written.
	Digests []string `json:"digests"`
	// What was read; null for an archive that is refused.
	Entries [][]entry `json:"entries"`
}

var kinds = map[byte]string{
	tar.TypeReg: "file", tar.TypeCont: "file", tar.TypeDir: "folder", tar.TypeLink: "hard link", tar.TypeSymlink: "symbolic link",
	tar.TypeChar: "special file", tar.TypeBlock: "special file", tar.TypeFifo: "special file",
}

func write(entries []entry) (string, error) {
	var buffer bytes.Buffer
	writer := tar.NewWriter(&buffer)
	for _, each := range entries {
		header := &tar.Header{Name: each.Path, Mode: each.Mode, Size: int64(len(each.Content)), Typeflag: tar.TypeReg}
		if each.Kind == "folder" {
			header.Typeflag = tar.TypeDir
		}
		if err := writer.WriteHeader(header); err != nil {
			return "", err
		}
		if _, err := writer.Write(each.Content); err != nil {
			return "", err
		}
	}
	if err := writer.Close(); err != nil {
		return "", err
	}
	return fmt.Sprintf("sha256:%x", sha256.Sum256(buffer.Bytes())), nil
}

func read(archive []byte) []entry {
	entries := []entry{}
	reader := tar.NewReader(bytes.NewReader(archive))
	for {
		header, err := reader.Next()
		if err == io.EOF {
			return entries
		}
		if err != nil {
			return nil
		}
		if header.Typeflag == tar.TypeXGlobalHeader {
			continue // no entry, though Go tells of it
		}
		content, err := io.ReadAll(reader)
		if err != nil {
			return nil
		}
		kind, known := kinds[header.Typeflag]
		if !known {
			kind = fmt.Sprintf("type %q", header.Typeflag)
		}
		entries = append(entries, entry{Path: header.Name, Kind: kind, Target: header.Linkname, Content: content})
	}
}

func main() {
	var todo task
	if err := json.NewDecoder(os.Stdin).Decode(&todo); err != nil {
		panic(err)
	}
	done := result{Digests: []string{}, Entries: [][]entry{}}
	for _, entries := range todo.Write {
		digest, err := write(entries)
		if err != nil {
			digest = err.Error()
		}
		done.Digests = append(done.Digests, digest)
	}
	for _, archive := range todo.Read {
		done.Entries = append(done.Entries, read(archive))
	}
	if err := json.NewEncoder(os.Stdout).Encode(done); err != nil {
		panic(err)
	}
}
