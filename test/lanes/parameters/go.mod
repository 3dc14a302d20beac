module cdk8s-openshift-addons/test/lanes/parameters

go 1.25.0

require github.com/Masterminds/semver/v3 v3.4.0
