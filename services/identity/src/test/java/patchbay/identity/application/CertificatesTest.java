package patchbay.identity.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import patchbay.explain.Check;
import patchbay.identity.House;
import patchbay.identity.directory.GroupId;

final class CertificatesTest {
    private final House house = new House();
    private final Application connect = house.connect();
    private final Certificates certificates = house.applications.rotation();

    @Test
    void a_new_certificate_is_published_and_signs_nothing_until_it_is_activated() {
        var before = house.applications.signingKey(connect.id()).certificate();
        ApplicationKey made = done(certificates.make(connect, CertificateWish.USUAL));

        assertThat(house.applications.certificates(connect.id())).hasSize(2).contains(before);
        assertThat(house.applications.signingKey(connect.id()).certificate()).isEqualTo(before);

        done(certificates.activate(connect.id(), made.id()));

        assertThat(house.applications.signingKey(connect.id()).certificate())
                .isEqualTo(Certificates.certificate(made));
        assertThat(house.applications.certificates(connect.id())).hasSize(2);
    }

    @Test
    void it_is_made_as_it_was_wished() {
        ApplicationKey made = done(certificates.make(connect, new CertificateWish(7, 1024, true)));
        var certificate = Certificates.certificate(made);

        assertThat(((RSAPublicKey) certificate.getPublicKey()).getModulus().bitLength())
                .isEqualTo(1024);
        assertThat(certificate.getSigAlgName()).isEqualTo("SHA1withRSA");
        assertThat(certificate.getNotAfter().toInstant())
                .isEqualTo(house.now().atZone(ZoneOffset.UTC).plusMonths(7).toInstant());
    }

    @Test
    void there_are_two_at_most_and_only_one_that_waits_can_be_removed() {
        ApplicationKey made = done(certificates.make(connect, CertificateWish.USUAL));

        assertThat(refused(certificates.make(connect, CertificateWish.USUAL)))
                .isEqualTo(ApplicationCheck.CERTIFICATE_COUNT);
        String active = certificates.list(connect.id()).getFirst().id();
        assertThat(refused(certificates.remove(connect.id(), active)))
                .isEqualTo(ApplicationCheck.CERTIFICATE_INACTIVE);
        assertThat(refused(certificates.remove(connect.id(), "other")))
                .isEqualTo(ApplicationCheck.CERTIFICATE_KNOWN);
        assertThat(refused(certificates.activate(connect.id(), "other")))
                .isEqualTo(ApplicationCheck.CERTIFICATE_KNOWN);
        done(certificates.remove(connect.id(), made.id()));
        assertThat(certificates.list(connect.id())).hasSize(1);
    }

    @Test
    void a_wish_beyond_what_there_is_is_refused() {
        for (CertificateWish wish :
                List.of(
                        new CertificateWish(0, 2048, false),
                        new CertificateWish(121, 2048, false),
                        new CertificateWish(12, 512, false))) {
            assertThat(refused(certificates.make(connect, wish)))
                    .isEqualTo(ApplicationCheck.CERTIFICATE_FORM);
        }
    }

    @Test
    void expiry_is_green_then_yellow_for_ninety_days_then_red() {
        var certificate = house.applications.certificates(connect.id()).getFirst();
        var end = certificate.getNotAfter().toInstant();

        assertThat(Certificates.expiry(certificate, end.minus(Duration.ofDays(91))).outcome())
                .isEqualTo(Check.Outcome.PASS);
        assertThat(Certificates.expiry(certificate, end.minus(Duration.ofDays(90))).outcome())
                .isEqualTo(Check.Outcome.WARN);
        assertThat(Certificates.expiry(certificate, end).outcome()).isEqualTo(Check.Outcome.FAIL);
    }

    @Test
    void a_hundred_groups_fit_and_who_is_assigned_already_always_does() {
        Assignee last = group(0);
        for (int i = 0; i < 100; i++) {
            last = group(i);
            assertThat(house.applications.room(connect.id(), last).failed()).isFalse();
            house.applications.assign(connect.id(), last);
        }

        assertThat(house.applications.room(connect.id(), last).failed()).isFalse();
        assertThat(house.applications.room(connect.id(), group(100)).failed()).isTrue();
    }

    @Test
    void an_application_that_leads_where_another_does_is_pointed_out() {
        assertThat(house.applications.hints(connect)).isEmpty();
        Application second = house.connect();

        assertThat(house.applications.hints(second))
                .extracting(check -> check.id().text())
                .containsExactly("application.address-shared");
    }

    private static Assignee group(int number) {
        return new Assignee.EverybodyIn(
                new GroupId("00000000-0000-4000-8000-%012d".formatted(number)));
    }

    private static ApplicationKey done(CertificateOutcome outcome) {
        assertThat(outcome).isInstanceOf(CertificateOutcome.Done.class);
        return ((CertificateOutcome.Done) outcome).key();
    }

    private static ApplicationCheck refused(CertificateOutcome outcome) {
        assertThat(outcome).isInstanceOf(CertificateOutcome.Refused.class);
        return (ApplicationCheck) ((CertificateOutcome.Refused) outcome).decisive().definition();
    }
}
