using System.Text;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.UnitTests.Emulator.Wire;

public sealed class Crc32Tests
{
    [Theory]
    [InlineData("", 0u)]
    [InlineData("123456789", 0xCBF43926u)]
    [InlineData("{}", 2745614147u)]
    [InlineData("The quick brown fox jumps over the lazy dog", 0x414FA339u)]
    public void The_checksum_is_that_of_zlib(string text, uint expected) => Crc32.Hash(Encoding.ASCII.GetBytes(text)).ShouldBe(expected);
}
