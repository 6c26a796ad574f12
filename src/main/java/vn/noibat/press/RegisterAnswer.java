package vn.noibat.press;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * The register in its fields, newest document first.
 */
record RegisterAnswer(List<MetadataEntry> documents, @JsonUnwrapped Terms terms) {
}
