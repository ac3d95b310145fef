package fr.pesee.receive.opening;

import fr.pesee.receive.consortium.DeclaredTenderer;
import fr.pesee.receive.consortium.Subcontractor;
import fr.pesee.rule.exact.Text;
import java.util.List;

/**
 * What a bid declares beside who makes it, as the opening keeps it. It is shown to nobody before declarations of
 * interest.
 *
 * @param subcontractors those named
 * @param providers the cloud providers named
 * @param findings what does not hold of the group, of subcontractors and providers, each as a sentence
 */
public record BidDeclaration(List<Subcontractor> subcontractors, List<String> providers, List<Text> findings) {
    /** Of a bid that declares nothing. */
    public static final BidDeclaration NONE = new BidDeclaration(List.of(), List.of(), List.of());

    public BidDeclaration {
        subcontractors = List.copyOf(subcontractors);
        providers = List.copyOf(providers);
        findings = List.copyOf(findings);
    }

    static BidDeclaration of(DeclaredTenderer declared) {
        return new BidDeclaration(
                declared.subcontractors(),
                declared.providers(),
                declared.findings().stream().map(one -> one.sentence()).toList());
    }
}
