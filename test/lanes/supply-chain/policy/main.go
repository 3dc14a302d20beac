// Command policy asks the library by which podman, skopeo and the nodes of OpenShift verify signatures, whether an image may be run that
// must be signed with a key under its own name, for each of its platforms: policy KEY REGISTRIES.D REFERENCE. It ends with 1 and the reason if not. Debian's own
// builds of these programs have that part of the library disabled.
package main

import (
	"context"
	"fmt"
	"os"

	"go.podman.io/image/v5/docker"
	"go.podman.io/image/v5/image"
	"go.podman.io/image/v5/manifest"
	"go.podman.io/image/v5/signature"
	"go.podman.io/image/v5/types"
)

func main() {
	if err := check(os.Args[1], os.Args[2], os.Args[3]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func check(key, registries, reference string) error {
	ctx := context.Background()
	requirement, err := signature.NewPRSigstoreSignedKeyPath(key, signature.NewPRMMatchRepoDigestOrExact())
	if err != nil {
		return err
	}
	policy, err := signature.NewPolicyContext(&signature.Policy{Default: signature.PolicyRequirements{requirement}})
	if err != nil {
		return err
	}
	defer func() { _ = policy.Destroy() }()
	ref, err := docker.ParseReference("//" + reference)
	if err != nil {
		return err
	}
	source, err := ref.NewImageSource(ctx, &types.SystemContext{
		RegistriesDirPath:           registries,
		DockerInsecureSkipTLSVerify: types.OptionalBoolTrue,
	})
	if err != nil {
		return err
	}
	defer func() { _ = source.Close() }()
	whole := image.UnparsedInstance(source, nil)
	if _, err := policy.IsRunningImageAllowed(ctx, whole); err != nil {
		return err
	}
	bytes, mediaType, err := whole.Manifest(ctx)
	if err != nil || !manifest.MIMETypeIsMultiImage(mediaType) {
		return err
	}
	list, err := manifest.ListFromBlob(bytes, mediaType)
	if err != nil {
		return err
	}
	// A node verifies the manifest of its own platform.
	for _, digest := range list.Instances() {
		if _, err := policy.IsRunningImageAllowed(ctx, image.UnparsedInstance(source, &digest)); err != nil {
			return fmt.Errorf("%s: %w", digest, err)
		}
	}
	return nil
}
