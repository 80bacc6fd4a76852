using System.Buffers;
using System.Runtime.CompilerServices;

namespace Language.Numbers;

/// <summary>
/// Numbers that lie in the program's own file, where the system has mapped it: a model is read page by page as it is used, and no copy of
/// it is made. The mapping lasts as long as the program.
/// </summary>
internal sealed unsafe class MappedNumbers<T>(T* first, int count) : MemoryManager<T> where T : unmanaged
{
    public override Span<T> GetSpan() => new(first, count);

    public override MemoryHandle Pin(int elementIndex = 0) => new(Unsafe.Add<T>(first, elementIndex));

    public override void Unpin()
    {
    }

    protected override void Dispose(bool disposing)
    {
    }
}
