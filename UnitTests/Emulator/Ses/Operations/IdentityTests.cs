using Amazon.SimpleEmail;
using Amazon.SimpleEmail.Model;

namespace CampusIssues.UnitTests.Emulator.Ses.Operations;

public sealed class IdentityTests : SesFacts
{
    [Fact]
    public async Task Identities_are_listed_by_kind()
    {
        await Aws.QueryAsync("ses", "2010-12-01", "VerifyDomainIdentity", ("Domain", "campus.edu"));

        (await Ses.ListIdentitiesAsync()).Identities.ShouldBe(["campus.edu", "campus@example.edu"]);
        (await Ses.ListIdentitiesAsync(new ListIdentitiesRequest { IdentityType = IdentityType.Domain })).Identities.ShouldBe(["campus.edu"]);
    }

    [Fact]
    public async Task A_list_comes_in_pages()
    {
        await Ses.VerifyEmailIdentityAsync(new VerifyEmailIdentityRequest { EmailAddress = "bo@example.com" });

        var first = await Ses.ListIdentitiesAsync(new ListIdentitiesRequest { MaxItems = 1 });
        var second = await Ses.ListIdentitiesAsync(new ListIdentitiesRequest { MaxItems = 1, NextToken = first.NextToken });

        first.Identities.Concat(second.Identities).ShouldBe(["bo@example.com", "campus@example.edu"]);
        second.NextToken.ShouldBeNull();
    }

    [Fact]
    public async Task A_verified_identity_is_told_so_and_an_unknown_one_is_left_out()
    {
        var known = await Ses.GetIdentityVerificationAttributesAsync(
            new GetIdentityVerificationAttributesRequest { Identities = ["campus@example.edu", "nobody@example.edu"] });

        known.VerificationAttributes.ShouldHaveSingleItem().Value.VerificationStatus.ShouldBe(VerificationStatus.Success);
    }

    [Fact]
    public async Task A_deleted_identity_sends_no_more()
    {
        await Ses.DeleteIdentityAsync(new DeleteIdentityRequest { Identity = "campus@example.edu" });

        await Should.ThrowAsync<MessageRejectedException>(() => Ses.SendEmailAsync(MailTo("ada@example.com")));
    }

    [Fact]
    public async Task A_verified_domain_lets_its_addresses_and_subdomains_send()
    {
        await Aws.QueryAsync("ses", "2010-12-01", "VerifyDomainIdentity", ("Domain", "campus.edu"));
        var request = MailTo("ada@example.com");
        request.Source = "desk@it.campus.edu";

        (await Ses.SendEmailAsync(request)).MessageId.ShouldNotBeEmpty();
    }
}
