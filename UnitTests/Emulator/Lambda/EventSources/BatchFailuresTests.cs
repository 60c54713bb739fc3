using System.Text;
using CampusIssues.Emulator.Lambda.EventSources;

namespace CampusIssues.UnitTests.Emulator.Lambda.EventSources;

public sealed class BatchFailuresTests
{
    [Theory]
    [InlineData("null", new int[0])]
    [InlineData("{}", new int[0])]
    [InlineData("\"done\"", new int[0])]
    [InlineData("""{"batchItemFailures":[]}""", new int[0])]
    [InlineData("""{"batchItemFailures":null}""", new int[0])]
    [InlineData("""{"batchItemFailures":[{"itemIdentifier":"b"}]}""", new[] { 1 })]
    [InlineData("""{"batchItemFailures":[{"itemIdentifier":"c"},{"itemIdentifier":"b"}]}""", new[] { 1, 2 })]
    [InlineData("""{"batchItemFailures":[{"itemIdentifier":""}]}""", new[] { 0, 1, 2 })]
    [InlineData("""{"batchItemFailures":[{"itemIdentifier":null}]}""", new[] { 0, 1, 2 })]
    [InlineData("""{"batchItemFailures":[{"itemIdentifier":"unknown"}]}""", new[] { 0, 1, 2 })]
    [InlineData("""{"batchItemFailures":"no list"}""", new[] { 0, 1, 2 })]
    public void An_answer_names_the_records_that_failed(string answer, int[] expected) =>
        BatchFailures.Read(Encoding.UTF8.GetBytes(answer), ["a", "b", "c"]).ShouldBe(expected);
}
