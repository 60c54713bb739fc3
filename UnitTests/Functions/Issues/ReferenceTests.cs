using CampusIssues.Functions.Issues;
using FsCheck;
using FsCheck.Fluent;

namespace CampusIssues.UnitTests.Functions.Issues;

public sealed class ReferenceTests
{
    [Theory]
    [InlineData("00000000-0000-0000-0000-000000000000", "CI-0000-0000")]
    [InlineData("ffffffff-ff00-0000-0000-000000000000", "CI-ZZZZ-ZZZZ")]
    [InlineData("0f8fad5b-d9cb-469f-a165-70867728950e", "CI-1Y7T-TPYS")]
    public void A_reference_is_the_first_40_bits_of_the_id(string id, string reference) => Reference.Of(Guid.Parse(id)).ShouldBe(reference);

    [Theory]
    [InlineData("CI-1Y7T-TPYS", "CI-1Y7T-TPYS")]
    [InlineData("ci-1y7t-tpys", "CI-1Y7T-TPYS")]
    [InlineData("1y7ttpys", "CI-1Y7T-TPYS")]
    [InlineData(" CI 1Y7T TPYS ", "CI-1Y7T-TPYS")]
    [InlineData("CI1Y7TTPYS", "CI-1Y7T-TPYS")]
    [InlineData("CI-OIL0-0000", "CI-0110-0000")]
    [InlineData("CI-1Y7T-TPYU", null)]
    [InlineData("CI-1Y7T", null)]
    [InlineData("", null)]
    [InlineData("CI-1Y7T-TPYS-1", null)]
    public void A_reference_is_read_as_people_write_it(string text, string? expected) => Reference.Parse(text).ShouldBe(expected);

    [Fact]
    public void Every_reference_reads_back() =>
        Prop.ForAll<Guid>(id => Reference.Parse(Reference.Of(id).ToLowerInvariant()) == Reference.Of(id)).QuickCheckThrowOnFailure();
}
