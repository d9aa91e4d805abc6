package grader;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.io.PrintStream;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The shape of the grader: data flows one way, and what a submission's JVM sees is a fact of the packages. */
class ArchitectureTest {
    private static final int LEAST_CLASSES = 80;
    private static final List<String> STAGES = List.of(("text catalog submission compile policy weave run score report"
                    + " starter grading student mutants proof cli")
            .split(" "));
    private static final String[] HOST =
            STAGES.stream().map(stage -> "grader." + stage).toArray(String[]::new);

    private final JavaClasses grader = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("grader");

    private void holds(ArchRule rule) {
        assertTrue(grader.size() > LEAST_CLASSES, "only " + grader.size() + " classes were looked at");
        rule.check(grader);
    }

    private static LayeredArchitecture stages() {
        var stages = layeredArchitecture().consideringOnlyDependenciesInLayers();
        for (var stage : STAGES) {
            stages = stages.layer(stage).definedBy("grader." + stage);
        }
        return stages;
    }

    @Test
    void dataFlowsOneWay() {
        holds(stages().whereLayer("cli")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("proof")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("mutants")
                .mayOnlyBeAccessedByLayers("proof")
                .whereLayer("student")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("grading")
                .mayOnlyBeAccessedByLayers("proof", "cli")
                .whereLayer("starter")
                .mayOnlyBeAccessedByLayers("grading", "proof", "cli")
                .whereLayer("report")
                .mayOnlyBeAccessedByLayers("grading", "student", "proof", "cli")
                .whereLayer("score")
                .mayOnlyBeAccessedByLayers("report", "grading", "student", "proof")
                .whereLayer("weave")
                .mayOnlyBeAccessedByLayers("grading")
                .whereLayer("policy")
                .mayOnlyBeAccessedByLayers("report", "grading", "proof")
                .whereLayer("compile")
                .mayOnlyBeAccessedByLayers("report", "grading", "mutants", "proof")
                .whereLayer("submission")
                .mayOnlyBeAccessedByLayers("compile", "grading", "mutants", "proof", "cli")
                .whereLayer("run")
                .mayOnlyBeAccessedByLayers("score", "report", "starter", "grading", "proof", "cli"));
    }

    @Test
    void theWorkerKnowsNothingOfTheHost() {
        holds(noClasses()
                .that()
                .resideInAnyPackage("grader.spec", "grader.wire", "grader.worker", "grader.schedule")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(HOST));
    }

    @Test
    void whatWovenCodeCallsDependsOnTheJdkAlone() {
        holds(classes()
                .that()
                .resideInAPackage("grader.schedule")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "grader.schedule", "org.jspecify.annotations"));
    }

    @Test
    void theWireKnowsNobody() {
        holds(classes()
                .that()
                .resideInAPackage("grader.wire")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "javax.crypto..", "grader.wire", "org.jspecify.annotations"));
    }

    @Test
    void onlyMainEndsTheGrader() {
        holds(noClasses()
                .that()
                .resideInAnyPackage(HOST)
                .and()
                .doNotHaveFullyQualifiedName("grader.cli.Main")
                .should()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err"));
    }

    @Test
    void theHostNeverLoadsASubmittedClass() {
        holds(noClasses()
                .that()
                .resideInAnyPackage(HOST)
                .and()
                .doNotHaveFullyQualifiedName("grader.policy.Jdk")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ClassLoader.class)
                .orShould()
                .callMethod(Class.class, "forName", String.class)
                .orShould()
                .callMethod(Class.class, "forName", String.class, boolean.class, ClassLoader.class));
    }

    /** It asks the JDK's own loader for the JDK's own classes, and can have no other. */
    @Test
    void whoLooksUpTheJdkHasNoOtherLoader() {
        var others = DescribedPredicate.describe(
                "a class loader other than the JDK's own",
                (JavaCall<?> call) -> call.getTargetOwner().isAssignableTo(ClassLoader.class)
                        && !call.getName().equals("getPlatformClassLoader"));
        holds(noClasses()
                .that()
                .haveFullyQualifiedName("grader.policy.Jdk")
                .should()
                .callCodeUnitWhere(others)
                .orShould()
                .callMethod(Class.class, "forName", String.class)
                .orShould()
                .callMethod(Class.class, "getClassLoader"));
    }

    @Test
    void namesSayWhatAThingIs() {
        holds(noClasses()
                .should()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Impl"));
    }

    @Test
    void absentIsNeverNull() {
        holds(classes()
                .that(resideInAPackage("grader.."))
                .and()
                .areTopLevelClasses()
                .should(BeIn.aPackageAnnotatedWith(NullMarked.class)));
    }

    @Test
    void nobodyWritesToStreamsButThroughTheCommandLine() {
        holds(noClasses()
                .that()
                .resideInAnyPackage("grader.catalog", "grader.report", "grader.score", "grader.policy")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(PrintStream.class));
    }
}
