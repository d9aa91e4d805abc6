package java.lang;

public final class Thread {}
