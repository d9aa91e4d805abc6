package grader;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.annotation.Annotation;

/** A condition on the package that a class is in. */
final class BeIn extends ArchCondition<JavaClass> {
    private final Class<? extends Annotation> annotation;

    private BeIn(Class<? extends Annotation> annotation) {
        super("be in a package annotated with @" + annotation.getSimpleName());
        this.annotation = annotation;
    }

    static BeIn aPackageAnnotatedWith(Class<? extends Annotation> annotation) {
        return new BeIn(annotation);
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        var annotated = type.getPackage().isAnnotatedWith(annotation);
        events.add(new SimpleConditionEvent(
                type,
                annotated,
                type.getName() + " is in " + type.getPackageName() + ", whose package-info lacks @"
                        + annotation.getSimpleName()));
    }
}
