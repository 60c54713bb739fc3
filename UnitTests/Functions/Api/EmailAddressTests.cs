using CampusIssues.Functions.Api;
using CampusIssues.UnitTests.Functions.Support;

namespace CampusIssues.UnitTests.Functions.Api;

public sealed class EmailAddressTests
{
    public static TheoryData<string, string> Addresses => Cases.Read("Api/email.cases");

    [Theory]
    [MemberData(nameof(Addresses))]
    public void An_address_is_good_or_not(string address, string expected) =>
        EmailAddress.IsValid(System.Text.RegularExpressions.Regex.Unescape(address)).ShouldBe(expected == "yes");

    [Theory]
    [InlineData(63, 180, true)]
    [InlineData(64, 180, false)]
    [InlineData(63, 187, true)]
    [InlineData(63, 191, false)]
    public void Lengths_are_bounded(int local, int domain, bool expected)
    {
        var labels = string.Join('.', Enumerable.Repeat(new string('d', 50), 10))[..(domain - 3)].TrimEnd('.') + ".de";

        EmailAddress.IsValid($"{new string('a', local)}@{labels}").ShouldBe(expected);
    }
}
