package grader.course;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/**
 * The shape of the course's side: what each room may know of, and that nothing of a submission is ever started here.
 */
class ArchitectureTest {
    private static final int LEAST_CLASSES = 60;

    private final JavaClasses course = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("grader.course");

    private void holds(ArchRule rule) {
        assertTrue(course.size() > LEAST_CLASSES, "only " + course.size() + " classes were looked at");
        rule.check(course);
    }

    @Test
    void roomsKnowOnlyWhatComesBefore() {
        holds(layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("cli")
                .definedBy("grader.course.cli")
                .layer("regrade")
                .definedBy("grader.course.regrade")
                .layer("export")
                .definedBy("grader.course.export")
                .layer("grade")
                .definedBy("grader.course.grade")
                .layer("marks")
                .definedBy("grader.course.marks")
                .layer("store")
                .definedBy("grader.course.store")
                .whereLayer("cli")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("regrade")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("export")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("grade")
                .mayOnlyBeAccessedByLayers("regrade", "cli")
                .whereLayer("marks")
                .mayOnlyBeAccessedByLayers("regrade", "cli")
                .whereLayer("store")
                .mayOnlyBeAccessedByLayers("grade", "marks", "regrade", "cli"));
    }

    @Test
    void theGradebookIsAValue() {
        holds(classes()
                .that()
                .resideInAPackage("grader.course.gradebook")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java.lang..",
                        "java.util..",
                        "java.time..",
                        "grader.wire",
                        "grader.course.roster",
                        "grader.course.gradebook",
                        "org.jspecify.annotations"));
    }

    @Test
    void nothingIsStartedAndNothingEnded() {
        holds(noClasses()
                .that()
                .doNotHaveFullyQualifiedName("grader.course.similar.Program")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ProcessBuilder.class));
        holds(noClasses()
                .should()
                .callMethod(Runtime.class, "exec", String.class)
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(ClassLoader.class)
                .orShould()
                .dependOnClassesThat(resideInAPackage("org.eclipse.jgit.hooks..")));
    }

    @Test
    void repositoriesAreReadInOneRoom() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackage("grader.course.collect")
                .should()
                .dependOnClassesThat(resideInAPackage("org.eclipse.jgit..")));
        holds(noClasses()
                .that()
                .resideOutsideOfPackage("grader.course.store")
                .should()
                .dependOnClassesThat(resideInAPackage("java.sql..").or(resideInAPackage("org.sqlite.."))));
    }
}
