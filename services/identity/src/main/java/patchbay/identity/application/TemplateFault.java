package patchbay.identity.application;

/**
 * Why a text is no template.
 *
 * @param place of the first character at fault, from 1
 * @param expected what could stand there
 * @param found what stands there
 */
public record TemplateFault(int place, String expected, String found) {}
