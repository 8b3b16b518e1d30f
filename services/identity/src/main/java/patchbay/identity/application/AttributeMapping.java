package patchbay.identity.application;

/**
 * One row of an application's attribute mappings. Rows of the same name become one attribute with
 * several values.
 */
public record AttributeMapping(String attribute, ValueTemplate value, AttributeFormat format) {}
