package vn.noibat.press;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * The register of documents, newest document first.
 */
record DocumentsAnswer(List<DocumentEntry> documents, @JsonUnwrapped Terms terms) {
}
