package patchbay.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A policy document, read and compiled once, evaluated many times. Immutable and safe to share.
 *
 * <p>Source: <i>IAM User Guide, Grammar of the IAM JSON policy language</i>; rules G1–G12.
 */
public final class PolicyDocument {
    private final PolicyType type;
    private final String text;
    private final boolean variables;
    private final List<Statement> statements;
    private final StatementIndex index;

    PolicyDocument(PolicyType type, String text, boolean variables, List<Statement> statements) {
        this.type = type;
        this.text = text;
        this.variables = variables;
        this.statements = List.copyOf(statements);
        this.index = StatementIndex.of(this.statements);
    }

    /**
     * Reads a document that is stored already: everything that evaluation needs must be there, but
     * what AWS only checks on writing (quotas, dates, ARN forms, Sid) is let pass.
     */
    public static PolicyParse parse(PolicyType type, String text) {
        return PolicyReader.read(type, text);
    }

    /**
     * Reads a document that somebody wants to store: as {@link #parse}, and with AWS's checks on
     * writing, in AWS's order and words (2.15). Whether named principals exist and whether a quota
     * is exceeded is for the caller to find out: see {@link #principals} and {@link PolicySize}.
     */
    public static PolicyParse validate(PolicyType type, String text) {
        return PolicyValidation.validate(type, text);
    }

    public PolicyType type() {
        return type;
    }

    /** The text as submitted; positions in explanations refer to it. */
    public String text() {
        return text;
    }

    /** Whether {@code ${…}} is a variable here: language version 2012-10-17 (V1). */
    public boolean hasVariables() {
        return variables;
    }

    /** Every principal that any statement names, in the order of the text. */
    public List<PrincipalEntry> principals() {
        List<PrincipalEntry> principals = new ArrayList<>();
        for (Statement statement : statements) {
            statement.principal().ifPresent(element -> principals.addAll(element.entries()));
        }
        return List.copyOf(principals);
    }

    /** Every action pattern that any statement names, as written, sorted. */
    public Set<String> actions() {
        Set<String> actions = new TreeSet<>();
        for (Statement statement : statements) {
            statement.action().patterns().forEach(pattern -> actions.add(pattern.written()));
        }
        return actions;
    }

    /**
     * Every condition key that any statement uses, in conditions and in variables, in the order of
     * the text; of names that differ only in case the first.
     */
    public List<String> contextKeys() {
        Map<String, String> keys = new LinkedHashMap<>();
        for (Statement statement : statements) {
            statement
                    .keys()
                    .names()
                    .forEach(key -> keys.putIfAbsent(RequestContext.lower(key), key));
        }
        return List.copyOf(keys.values());
    }

    List<Statement> statements() {
        return statements;
    }

    /** The same statements by the actions they can be about. */
    StatementIndex index() {
        return index;
    }
}
