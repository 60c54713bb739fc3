using CampusIssues.Emulator.Wire;

namespace CampusIssues.UnitTests.Emulator.Wire;

public sealed class QueryFormTests
{
    [Fact]
    public void Values_are_decoded()
    {
        var form = QueryForm.Parse("Action=SendEmail&Message.Subject.Data=Caf%C3%A9+%26+bar"u8);

        form["Action"].ShouldBe("SendEmail");
        form["Message.Subject.Data"].ShouldBe("Café & bar");
        form["Missing"].ShouldBeNull();
    }

    [Fact]
    public void A_list_is_read_in_order_until_the_first_gap()
    {
        var form = QueryForm.Parse("To.member.1=a&To.member.2=b&To.member.4=d"u8);

        form.List("To").ShouldBe(["a", "b"]);
        form.List("Cc").ShouldBeEmpty();
    }

    [Fact]
    public void A_list_of_structures_is_told_by_its_prefixes()
    {
        var form = QueryForm.Parse("Tags.member.1.Key=k&Tags.member.1.Value=v&Tags.member.2.Key=l"u8);

        form.Structures("Tags").ShouldBe(["Tags.member.1", "Tags.member.2"]);
        form.Has("Tags").ShouldBeTrue();
        form.Has("Tag").ShouldBeFalse();
    }
}
