using System.Diagnostics;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.UnitTests.Emulator.Wire;

public sealed class TraceHeaderTests
{
    private const string Header = "Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1";

    [Fact]
    public void A_header_is_read_as_the_w3c_context_with_the_same_trace()
    {
        var context = TraceHeader.Parse(Header);

        context.TraceId.ToHexString().ShouldBe("5759e988bd862e3fe1be46a994272793");
        context.SpanId.ToHexString().ShouldBe("53995c3f42cd8ad8");
        context.TraceFlags.ShouldBe(ActivityTraceFlags.Recorded);
        context.IsRemote.ShouldBeTrue();
    }

    [Fact]
    public void A_context_is_written_as_the_header_that_it_was_read_from() => TraceHeader.Format(TraceHeader.Parse(Header)).ShouldBe(Header);

    [Fact]
    public void Lineage_and_order_of_the_parts_do_not_matter() =>
        TraceHeader.Parse("Sampled=1; Lineage=1:a8e7:0;Parent=53995c3f42cd8ad8;Root=1-5759e988-bd862e3fe1be46a994272793").ShouldBe(TraceHeader.Parse(Header));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Root=1-5759e988-bd862e3fe1be46a994272793")]
    [InlineData("Root=1-5759e988bd862e3fe1be46a994272793xx;Parent=53995c3f42cd8ad8")]
    [InlineData("Root=1-zzzze988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8")]
    [InlineData("00-5759e988bd862e3fe1be46a994272793-53995c3f42cd8ad8-01")]
    public void What_is_no_header_with_a_parent_gives_no_context(string? header) => TraceHeader.Parse(header).ShouldBe(default);

    [Fact]
    public void Without_a_context_a_new_trace_begins_unsampled() => TraceHeader.Format(default).ShouldMatch("^Root=1-[0-9a-f]{8}-[0-9a-f]{24};Parent=[0-9a-f]{16};Sampled=0$");
}
