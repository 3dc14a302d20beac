module cdk8s-openshift-addons/test/lanes/tar

go 1.25.0
