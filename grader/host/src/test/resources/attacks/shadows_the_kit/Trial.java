package grader.spec;

public final class Trial {}
