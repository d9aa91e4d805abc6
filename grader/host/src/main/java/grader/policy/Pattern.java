package grader.policy;

/**
 * What a line of an allow-list covers: {@code x.y.*} that package alone, {@code x.y.Z} that class with the classes
 * nested in it, {@code x.y.Z#m} its members of that name; {@code x.y.Z#new} its constructors. Nested classes are
 * written with dots.
 */
sealed interface Pattern {
    /** Whether it covers the class with all its members. */
    boolean coversClass(String className);

    /** Whether it covers members of that name, declared in that class, and says so member by member. */
    boolean coversMember(String className, String member);

    /** Whether it speaks of single members of that class, so that the others are not meant. */
    boolean singlesOut(String className);

    /** All classes of one package. */
    record OfPackage(String name) implements Pattern {
        @Override
        public boolean coversClass(String className) {
            return className.lastIndexOf('.') == name.length() && className.startsWith(name);
        }

        @Override
        public boolean coversMember(String className, String member) {
            return false;
        }

        @Override
        public boolean singlesOut(String className) {
            return false;
        }
    }

    /** A class and those nested in it. */
    record OfClass(String name) implements Pattern {
        @Override
        public boolean coversClass(String className) {
            String readable = Target.readable(className);
            return readable.equals(name) || readable.startsWith(name + ".");
        }

        @Override
        public boolean coversMember(String className, String member) {
            return false;
        }

        @Override
        public boolean singlesOut(String className) {
            return false;
        }
    }

    /** The members of one name of a class. */
    record OfMember(String name, String member) implements Pattern {
        @Override
        public boolean coversClass(String className) {
            return false;
        }

        @Override
        public boolean coversMember(String className, String wanted) {
            return singlesOut(className) && member.equals(wanted);
        }

        @Override
        public boolean singlesOut(String className) {
            return Target.readable(className).equals(name);
        }
    }

    /** Reads one; anything that is not one of the three is taken as a class, which covers nothing if there is none. */
    static Pattern parse(String text) {
        int hash = text.indexOf('#');
        if (hash >= 0) {
            String member = text.substring(hash + 1);
            return new OfMember(text.substring(0, hash), member.equals("new") ? "<init>" : member);
        }
        return text.endsWith(".*") ? new OfPackage(text.substring(0, text.length() - 2)) : new OfClass(text);
    }
}
