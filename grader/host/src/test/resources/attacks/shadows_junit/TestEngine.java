package org.junit.platform.engine;

public final class TestEngine {}
