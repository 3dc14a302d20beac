"""Validates an SBOM or a provenance with the libraries of the projects that define the formats: validate.py KIND FILE."""

import sys

from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from google.protobuf.json_format import Parse, ParseDict, MessageToDict
from in_toto_attestation.predicates.provenance.v1.provenance_pb2 import Provenance
from in_toto_attestation.v1 import statement_pb2
from in_toto_attestation.v1.statement import Statement
from spdx_tools.spdx.parser.parse_anything import parse_file
from spdx_tools.spdx.validation.document_validator import validate_full_spdx_document


def cyclonedx(file):
    with open(file, encoding="utf-8") as stream:
        return JsonStrictValidator(SchemaVersion.V1_6).validate_str(stream.read())


def provenance(file):
    with open(file, encoding="utf-8") as stream:
        message = Parse(stream.read(), statement_pb2.Statement())  # refuses fields that it does not know
    Statement.copy_from_pb(message).validate()
    ParseDict(MessageToDict(message.predicate), Provenance())
    return None


def spdx(file):
    return validate_full_spdx_document(parse_file(file), "SPDX-2.3")


problems = {"cyclonedx": cyclonedx, "provenance": provenance, "spdx": spdx}[sys.argv[1]](sys.argv[2])
if problems:
    sys.exit(str(problems))
