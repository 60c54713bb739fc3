namespace CampusIssues.UnitTests.Emulator.Ses.V2;

public sealed class IdentityTests : SesV2Facts
{
    [Fact]
    public async Task CreateEmailIdentity_makes_one_once()
    {
        var made = await CallAsync("POST", "identities", """{"EmailIdentity":"desk@example.org","Tags":[{"Key":"team","Value":"it"}]}""");

        made["IdentityType"]!.ToString().ShouldBe("EMAIL_ADDRESS");
        (await RefusalAsync("POST", "identities", """{"EmailIdentity":"desk@example.org"}""")).ShouldBe("400 AlreadyExistsException: Email identity desk@example.org already exist.");
        (await RefusalAsync("POST", "identities", "{}")).ShouldBe("400 BadRequestException: 1 validation error detected: Value at 'emailIdentity' failed to satisfy constraint: Member must not be null");
        (await CallAsync("GET", "tags?ResourceArn=arn:aws:ses:us-east-1:000000000000:identity/desk@example.org"))["Tags"]!.ToJsonString().ShouldBe("""[{"Key":"team","Value":"it"}]""");
    }

    [Fact]
    public async Task GetEmailIdentity_tells_what_was_put()
    {
        await CallAsync("PUT", "identities/campus.edu/mail-from", """{"MailFromDomain":"mail.campus.edu","BehaviorOnMxFailure":"REJECT_MESSAGE"}""");
        await CallAsync("PUT", "identities/campus.edu/dkim", """{"SigningEnabled":false}""");
        await CallAsync("PUT", "identities/campus.edu/feedback", """{"EmailForwardingEnabled":false}""");

        var told = await CallAsync("GET", "identities/campus.edu");

        told["MailFromAttributes"]!.ToJsonString().ShouldBe("""{"MailFromDomain":"mail.campus.edu","MailFromDomainStatus":"SUCCESS","BehaviorOnMxFailure":"REJECT_MESSAGE"}""");
        told["DkimAttributes"]!["SigningEnabled"]!.GetValue<bool>().ShouldBeFalse();
        told["DkimAttributes"]!["Tokens"]!.AsArray().Count.ShouldBe(3);
        told["FeedbackForwardingStatus"]!.GetValue<bool>().ShouldBeFalse();
        (await RefusalAsync("GET", "identities/other.edu")).ShouldBe("404 NotFoundException: Email identity other.edu does not exist.");
        (await RefusalAsync("PUT", "identities/other.edu/dkim", "{}")).ShouldBe("400 BadRequestException: Domain other.edu is not verified for DKIM signing.");
        (await RefusalAsync("PUT", "identities/campus.edu/mail-from", """{"MailFromDomain":"mail.other.edu"}"""))
            .ShouldBe("400 BadRequestException: Provided MAIL-FROM domain <mail.other.edu> is not subdomain of the domain of the identity <campus.edu>.");
    }

    [Fact]
    public async Task DeleteEmailIdentity_and_ListEmailIdentities()
    {
        (await CallAsync("GET", "identities"))["EmailIdentities"]!.AsArray().Count.ShouldBe(1);
        await CallAsync("DELETE", "identities/campus.edu");
        (await CallAsync("GET", "identities"))["EmailIdentities"]!.AsArray().ShouldBeEmpty();
        (await RefusalAsync("DELETE", "identities/campus.edu")).ShouldStartWith("404 NotFoundException");
    }

    [Fact]
    public async Task Policies_are_kept_by_name()
    {
        const string Body = """{"Policy":"{\"Statement\":{\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"ses:SendEmail\",\"Resource\":\"*\"}}"}""";
        await CallAsync("POST", "identities/campus.edu/policies/all", Body);

        (await RefusalAsync("POST", "identities/campus.edu/policies/all", Body)).ShouldBe("400 AlreadyExistsException: Policy <all> already exists.");
        (await RefusalAsync("PUT", "identities/campus.edu/policies/other", Body)).ShouldBe("404 NotFoundException: Policy <other> does not exist.");
        (await RefusalAsync("POST", "identities/campus.edu/policies/bad", """{"Policy":"{"}""")).ShouldBe("400 BadRequestException: Invalid policy document: Syntax errors in policy.");
        (await CallAsync("GET", "identities/campus.edu/policies"))["Policies"]!.AsObject().Select(policy => policy.Key).ShouldBe(["all"]);
        await CallAsync("DELETE", "identities/campus.edu/policies/all");
        (await CallAsync("GET", "identities/campus.edu/policies"))["Policies"]!.AsObject().ShouldBeEmpty();
    }
}
