package fr.pesee.prepare.registration;

import fr.pesee.rule.exact.Text;

/**
 * Something that all who registered are to be told of, public as it is.
 *
 * @param key what happened, once and for all, such as {@code version/2}; told again it is told nobody twice
 * @param subject one line
 * @param body what happened, in plain text, without salutation and sign-off
 * @param path the public page to read, from {@code /} on
 */
public record News(String key, Text subject, Text body, String path) {}
